import { expect, test } from "@jest/globals";
import { judged, rowsIn } from "./rows-in";

const ROWS = `
## 某某率 in %
# 每年下降3%
每年下降3% => met qualitative
每年下降3%；2020年数据 => met qualitative
每年下降3%；结案率80% => readableCriterion
每年下降3%；未达标 => readableCriterion
# 每年下降3%；建立
每年下降3%；建立 => met qualitative
每年下降3%；未建立 => unmet qualitative
# 每年下降3%或建立
每年下降3%；建立 => met qualitative
## 某某水体 in -
# 建立
无，已建立（2019年） => met qualitative
无（2020年） => statedCondition
## 城镇污水处理率 in %
# 完成上级规定的考核任务
90（上级考核目标：85%，项目未建立） => met upstreamTarget ≥85% upstream
# 完成上级规定的考核任务；保持稳定或持续改善
完成2019年上级考核任务，持续改善 => upstreamTarget
# ≥85
约90（未达标） => exactValue
持续改善，不涉及 => notApplicable excluded
80-85 => exactValue
85-90 => met limit ≥85% sheet
≤85 => exactValue
# ＞85
80-85 => unmet limit ＞85% sheet
≤85 => unmet limit ＞85% sheet
85-90 => exactValue
# ＜85
85-90 => unmet limit ＜85% sheet
≥85 => unmet limit ＜85% sheet
# ≤85
80-85 => met limit ≤85% sheet
85-90 => exactValue
## 可吸入颗粒物浓度 in -
# 完成上级规定的考核任务
20μg/m3（上级考核目标：30μg/m3） => met upstreamTarget ≤30μg/m3 upstream
## 一般工业固体废物综合利用率提高幅度 in %
# 保持稳定或持续改善
0.5 < 0.8 => met improving
-0.2，持续改善 => statedCondition
0.5，持续改善 => met improving
## PM2.5浓度下降幅度 in %
# 持续改善
23μg/m3，持续改善 => met qualitative
23吨，持续改善 => earlierValue
## 某某收益 in -
# 不良贷款回收率≥80%
回收率85% => met limit ≥80% sheet
# 赔偿率≥80%；高于GDP增速
赔偿率85%；GDP增速7% => valueInUnit
`;

test.each(rowsIn(ROWS))("%j: %s", (row, wanted) => {
  expect(judged(row)).toBe(wanted);
});
