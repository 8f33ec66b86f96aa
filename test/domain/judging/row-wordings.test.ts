import { expect, test } from "@jest/globals";
import { judged, rowsIn } from "./rows-in";

const ROWS = `
## 城镇污水处理率 in %
# ≥90或持续改善
持续改善 => met qualitative
持续改善，达标率80% => valueInUnit+earlierValue
# ≥90；保持稳定
保持稳定 => value
≥90；保持稳定 => met limit ≥90% sheet
# 持续改善
持续改善，未完成上级考核任务 => met improving
持续改善，较上年下降2% => statedCondition
持续改善，未达标 => statedCondition
持续改善（2020年） => met qualitative
持续改善，无数据 => value
持续改善，个别断面下降 => statedCondition
逐年下降，个别断面提高 => unmet worsening
# 完成上级规定的考核任务
90（2020年上级考核目标：85%） => met upstreamTarget ≥85% upstream
90（2019年上级考核目标：95%） => upstreamTarget
90（上级污水处理率考核目标：95%） => unmet upstreamTarget ≥95% upstream
90（上级垃圾处理率考核目标：95%） => upstreamTarget
90（上级考核目标：85%，盟下达目标为80%） => met upstreamTarget ≥85% upstream
90（上级考核目标：85%，盟下达目标为80吨） => valueInUnit
90（上级考核目标：85%，未完成上级考核任务） => statedCondition
90（上级考核目标：95%，已完成上级考核任务） => unmet upstreamTarget ≥95% upstream
90（上级考核目标：85%，无国家考核任务） => upstreamTarget
90（上级考核目标：85%，项目未完成） => statedCondition
90（上级考核目标：85%，项目已完成） => met upstreamTarget ≥85% upstream
90（完成上级考核任务） => met qualitative
完成2020年上级考核任务 => met qualitative
完成2019年上级考核任务 => upstreamTarget
完成2019年上级考核任务，完成2020年上级考核任务 => met qualitative
未完成2019年上级考核任务，完成2020年上级考核任务 => met qualitative
完成2020年上级考核任务，未完成2020年国家考核任务 => unmet qualitative
完成上级考核任务，达标率80% => statedCondition
完成上级考核任务，项目未完成 => statedCondition
90（盟下达目标持续改善） => upstreamTarget
90（无上级考核任务） => met noUpstreamTarget
=> value
# 完成上级规定的考核任务；保持稳定或持续改善
90（盟下达目标持续改善） => upstreamTarget
90（盟下达目标降至95%，持续改善） => met upstreamTarget ≤95% upstream
90（无上级考核任务） => earlierValue
=> value
（无上级考核任务） => value+earlierValue
90 < 91 => unmet worsening
90，已完成上级考核任务 < 91 => met qualitative
# ≥85或完成上级规定的考核任务
80 => upstreamTarget
80（无上级考核任务） => met noUpstreamTarget
# ≥85或≥90
80 => unmet limit ≥85% sheet
# ≥85或建立
80 => statedCondition
# ≥85或持续提高或完成上级规定的考核任务
80 => earlierValue+upstreamTarget
# 2025年≥85，2030年≥90
86 => readableCriterion
# 见附件3
86 => readableCriterion
# ≥85
90吨；80 => singleValue
90百分点 => valueInUnit
90‰ => valueInUnit
## 某某水体 in -
# 消除
无 => met noSubject
# 建立
无 => unmet qualitative
无某某水体 => unmet qualitative
无水体 => unmet qualitative
无体 => statedCondition
无，已建立 => met qualitative
无其他设施 => statedCondition
# 不减少
无 => met noSubject
## 某某制度 in -
# 制定实施；建立
制定实施；建立 => met qualitative
制定实施 => statedCondition
# 制定实施
制定实施；某某情况良好 => statedCondition
=> value
暂未统计 => value
有关情况良好 => statedCondition
## 某某断面 in -
# Ⅲ类
Ⅲ类 => met qualitative
Ⅳ类 => unmet qualitative
Ⅱ类，部分不达标 => statedCondition
Ⅱ类，3个断面 => statedCondition
Ⅱ类（Ⅳ类） => singleValue
有关情况良好 => value
## 某某增速 in %
# 高于GDP增速
8.2（GDP增速7.5%；GDP增速7%） => comparedValue
8.2（GDP增速约7.5%） => comparedValue
8.2（GDP增速≥7.5%） => comparedValue
8.2；8.3（GDP增速7.5%） => singleValue
8.2吨（GDP增速7.5%） => valueInUnit
# 不低于GDP增速
## 某某赔偿 in -
# 启动率100%，结案率≥75%
启动率100%，结案率80%，未结案率20% => met limit =100% sheet
启动率100%，结案率80%，结案率70% => namedValue
# 案件启动率100%
启动率100% => met limit =100% sheet
率100% => namedValue
# 启动率100%
案件启动率100% => met limit =100% sheet
非启动率100% => namedValue
## 某某赔偿率 in -
# 赔偿率≥80%
约85% => exactValue
[85] => comparablePeriod
## 某某指数 in -
# ΔX≥-1
65 < 66 => met limit ≥-1 sheet
65 < 66.5 => unmet limit ≥-1 sheet
65（较上年提高0.3） < 67 => met limit ≥-1 sheet
65（较上年下降2，较上年提高0.3） < 67 => earlierValue
65（五年累计下降2） < 65.5 => met limit ≥-1 sheet
65吨 < 65 => earlierValue
65 < 65吨 => earlierValue
65 < 约65 => earlierValue
65 => earlierValue
65；66 < 65 => singleValue+earlierValue
# 100
101 => direction
100 => met limit =100 sheet
# 85左右
84.5 => direction
# ≥85左右
84.5 => exactLimit
84 => unmet limit ≥85 sheet
# ≥85.5左右
85.4 => unmet limit ≥85.5 sheet
85.45 => exactLimit
# ≤85左右
86 => unmet limit ≤85 sheet
85.9 => exactLimit
# ≥85
[90] => comparablePeriod
# [85]
90 => comparablePeriod
# [≥85]
[90] => met limit ≥85 sheet
# 完成上级规定的考核任务
3.2（上级考核目标：3） => direction
## 某某指数 in 分
# ΔX≥-1吨
65 < 66 => valueInUnit
## 工业用水量下降率 in %
# ΔX≥-1
0.5 => met limit ≥-1% sheet
-1.5 => unmet limit ≥-1% sheet
# ≥2
下降3% => met limit ≥2% sheet
上升3% => direction
下降3%，上升1% => value
五年累计下降3% => comparablePeriod
# [2]
五年累计下降3% => met limit ≥2% sheet
## 单位产品水耗 in 吨/件
# 较2019年下降10%
90 < 100 => met limit ≤-10% sheet
90 < 0 => earlierValue
-90 < -100 => unmet limit ≤-10% sheet
约90 < 100 => earlierValue
90（较2019年下降12%，较2018年下降8%） => met limit ≤-10% sheet
# 较2019年提高10%
-90 < -100 => met limit ≥10% sheet
# 较2019年下降10吨/件
91 < 100 => unmet limit ≤-10吨/件 sheet
# 较2019年下降10
90 < 100 => met limit ≤-10吨/件 sheet
# 较2019年下降10公里
90 < 100 => valueInUnit
# 下降10%
90 < 100 => met limit ≤-10% sheet
90（下降12%） < 100 => met limit ≤-10% sheet
90（下降8%） < 80 => unmet limit ≤-10% sheet
90（上升12%） < 100 => unmet limit ≤-10% sheet
90（下降8%，下降12%） < 100 => singleValue
# 较2018年下降10%
90 < 100 => earlierValue
# 累计下降10%
90 < 100 => earlierValue
90（累计下降12%） < 100 => met limit ≤-10% sheet
90（下降12%） < 100 => earlierValue
# 提高10%
90（上升12%） => met limit ≥10% sheet
90（上升8%） => unmet limit ≥10% sheet
# 较2015年下降10%
90（较2015年下降12%） => met limit ≤-10% sheet
90（下降12%） => earlierValue
## 某某占比 in %
# 提高3个百分点
53 < 50 => met limit ≥3百分点 sheet
52.9 < 50 => unmet limit ≥3百分点 sheet
# 提高3
53 < 50 => met limit ≥3% sheet
# 提高3%
53 < 50 => readableCriterion
## 单位GDP能耗下降率 in %
# 下降13.5%
14 => met limit ≥13.5% sheet
约14 => exactValue
=> value
[14] => comparablePeriod
# 上升13.5%
14 => unmet limit ≤-13.5% sheet
-14 => met limit ≤-13.5% sheet
# 累计下降13.5%
[14] => met limit ≥13.5% sheet
## 某某能力下降率 in %
# 下降13.5%
14 => earlierValue
# ≥2
下降3% => value
## 城镇污水处理率 in -
# ≥85%
90 => met limit ≥85% sheet
# ≥85
90吨 => valueInUnit
## 某某总量 in 亿立方米
# ≤5
4万立方米 => valueInUnit
## 某某总量 in -
# ≤5吨
4 => met limit ≤5吨 sheet
# ≤5
4 => met limit ≤5 sheet
## 某某面积 in 平方米/人
# ≥12平方米
11 => unmet limit ≥12平方米 sheet
# ≥12平方公里
15 => valueInUnit
# ≥12人
15 => valueInUnit
## 某某指数 in %
# 100
约100 => exactValue
≥100 => met limit ≥100% sheet
99 => unmet limit ≥100% sheet
# 99
98 => direction
## 万元工业增加值能耗降低率 in %
# -3
0 => unmet limit ≤-3% sheet
约-3.2 => exactValue
# 0
-3 => direction
3 => met limit ≥0% sheet
# ≥3
3.2 => met limit ≥3% sheet
# ≤-3
-3.2 => met limit ≤-3% sheet
# 完成上级规定的考核任务
-3.2（上级考核目标：3） => direction
3.2（上级考核目标：3） => met upstreamTarget ≥3% upstream
3.2吨（上级考核目标：-3吨） => direction
## 一般工业固体废物综合利用率提高幅度 in %
# -1
-0.5 => met limit ≥-1% sheet
2 => met limit ≥-1% sheet
## PM2.5浓度下降幅度 in %
# 完成上级规定的考核任务
23μg/m3（上级考核目标：27μg/m3） => met upstreamTarget ≤27μg/m3 upstream
28μg/m3（上级考核目标：27） => unmet upstreamTarget ≤27μg/m3 upstream
## 生态质量指数 in -
# ≥35
40% => met limit ≥35% sheet
## 生态保护红线 in -
# 面积不减少
无生态保护红线 => met noSubject
无红线 => statedCondition
0（无生态保护红线） => met noSubject
3（无生态保护红线） => statedCondition
无生态保护红线，面积未减少 => met qualitative
# 建立
无生态保护红线 => unmet qualitative
## 某某垃圾 in -
# ≥85
无 => value
0（无某某垃圾） => met noSubject
# 不减少
0（无） => earlierValue
## 危险废物利用处置率 in %
# 100
无危险废物 => met noSubject
0（无危险废物） => met noSubject
无 => met noSubject
不涉及（无危险废物） => notApplicable excluded
正在建设 => pending underway
正在建设，80 => unmet limit ≥100% sheet
80（正在建设） => unmet limit ≥100% sheet
正在建设；暂未统计 => pending underway
暂未统计（正在建设） => value
100（暂未统计） => value
100（目标值） => value
100；100（目标值） => singleValue
已达标 => value
100（未达标） => statedCondition
80（达标） => statedCondition
约100（达标） => exactValue
#
100 => criterion
# /
=> criterion
# ≥90；建立
80 => unmet limit ≥90% sheet
95 => statedCondition
# ≥90；持续改善
95（持续改善） => met limit ≥90% sheet
# 持续改善；≥90
95（持续改善） => met limit ≥90% sheet
# 山区≥60；平原地区≥40；持续改善
70（持续改善） => met limit ≥60% sheet
50（持续改善） => regionClass
# 山区≥60；平原地区≥40
# 山区≥60
70 => regionClass
# 山区≥60；平原地区保持稳定
50（逐年下降） => unmet limit ≥60% sheet
# ≥85
2019年80；2020年90 => met limit ≥85% sheet
2019年90 => met limit ≥85% sheet
2023年90 => value
2022年90 => met limit ≥85% sheet
# 持续改善
2018年80；2019年85；2020年90 => earlierValue
2019年95；2020年90 => unmet worsening
90（2019年数据） < 85 => earlierValue
90（2018年数据） < 85 => earlierValue
90 < 85（2018年） => met improving
90 < 85；86 => earlierValue
90 < 2018年85 => earlierValue
2018年90 < 85 => earlierValue
90（2021年数据） < 85 => met improving
## 危险废物处置率 in %
# ≥85
处置率90% => met limit ≥85% sheet
处置率90%，利用率80% => valueInUnit
处置率90%，提高2% => valueInUnit
率90% => valueInUnit
提高2% => value
## 城镇污水处理率（%）
# ≥85
90 => met limit ≥85% sheet
## 某某排放（吨）
# ≤85吨
80 => met limit ≤85吨 sheet
# ≤85
80万吨 => valueInUnit
## 城镇污水处理率
# ≥85
90吨 => valueInUnit
## 某某总量 in 万吨
# 10
10 => met limit =10万吨 sheet
# 持续改善
9 < 10万吨 => direction
9 < 10吨 => earlierValue
`;

test.each(rowsIn(ROWS))("%j: %s", (row, wanted) => {
  expect(judged(row)).toBe(wanted);
});
