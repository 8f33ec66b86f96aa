import { expect, test } from "@jest/globals";
import { statementRead, wordingsIn } from "./as-read";

/** What the words of a value cell say, and the words that say it. */
const WORDINGS = wordingsIn(`
noData ← 暂未统计 | 暂未核定 | 暂未监测 | 暂未公布 | 暂未评估 | 暂无 | 暂无数据 | 暂无统计 | 暂无资料
noData ← 未统计 | 未核定 | 未监测 | 未评估 | 未公布 | 无数据 | 没有数据 | 无相关数据 | 没有监测数据
noData ← 无资料 | 没有记录 | 无台账 | 无统计 | 没有基数 | 无法统计 | 无法核实 | 无法核定 | 无法监测
noData ← 无法获取 | 无法提供 | 缺数据 | 缺少数据 | 待统计 | 待核定 | 待核实 | 待确认 | 待补充 | 待定
noData ← 数据有误 | 数据存疑 | - | -- | — | —— | / | \\ | .. | ... | … | …… | n/a | NA | N/A
state 未统计人数 ← 未统计人数
notActual ← 目标 | 目标值 | 规划值 | 规划目标值 | 规划目标 | 计划 | 计划值 | 预测值 | 预期 | 预期值 | 预计
notActual ← 预计90 | 年底预计完成 | 年末预计 | 力争90 | 暂估 | 估算值 | 推算 | 推算值 | 测算值 | 设计值
notActual ← 承诺 | 承诺值 | 拟 | ? | ？？ | 2025年目标值 | 2025年规划值 | 2025目标
excluded ← 不涉及 | 不考核 | 不适用 | 不纳入考核 | 不参与考核 | 无需考核
noUpstreamTarget ← 无考核目标 | 无上级考核目标 | 没有上级任务 | 未设管控目标 | 暂无上级要求 | 无上级规定目标任务
noUpstreamTarget ← 无国家考核任务 | 无自治区下达任务 | 无省目标 | 无盟指标 | 无市考核 | 无规定目标
noUpstreamTarget ← 上级考核目标：无 | 考核目标值为无 | 管控目标：暂无 | 任务未定 | 上级未下达 | 自治区未下达目标
noUpstreamTarget ← 未分解至本市 | 上级未分解到县考核任务 | 未安排给地区任务 | 未设定目标 | 不作考核
absent 上级完成任务 ← 无上级完成任务
upstreamTarget 85% ← 上级考核目标：85% | 上级考核目标85% | 上级考核目标为85% | 上级考核目标是85%
upstreamTarget 85% ← 上级目标定为85% | 上级考核目标值85% | 盟下达目标达到85% | 盟下达目标百分之八十五
upstreamTarget 85% ← 盟下达目标保持在85% | 考核要求85% | 考核任务85% | 管控目标85% | 盟下达目标实现85%
upstreamTarget >=85% ← 盟下达目标≥85% | 盟下达目标不低于85% | 盟下达目标至少85% | 盟下达目标提高到85%
upstreamTarget >=85% ← 盟下达目标增长到85%
upstreamTarget >85% ← 盟下达目标大于85% | 盟下达目标高于85% | 盟下达目标超过85%
upstreamTarget <85% ← 盟下达目标小于85% | 盟下达目标低于85%
upstreamTarget <=85% ← 盟下达目标控制在85% | 盟下达目标降至85% | 盟下达目标压减到85%
unreadTarget ← 盟下达目标持续改善 | 上级考核目标：下降3%
otherFigure 85% of 目标 ← 目标85%
upstreamTarget 85吨 ← 市任务85吨
upstreamTarget 85 ← 州指标85 | 省要求+85
upstreamTarget -85 ← 规定要求-85
upstreamTarget 85% 2020 ← 2020年上级考核目标85%
upstreamTarget 85% 用水总量 ← 上级用水总量考核目标85%
reached ← 完成上级考核任务 | 已完成上级考核任务 | 全部完成上级下达任务 | 按期完成上级任务
reached ← 超额完成上级任务 | 均达到考核目标 | 已经完成上级任务 | 完成了上级任务 | 达成管控目标
reached ← 完成自治区下达的目标任务 | 完成锡林郭勒盟下达给我市的年度约束性指标 | 完成上级考核任务要求
not reached ← 未完成上级考核任务 | 未能完成上级考核任务 | 没有完成上级考核任务 | 尚未达到上级考核要求
not reached ← 无法实现上级考核目标 | 不能满足上级要求 | 难以落实上级任务 | 未按期完成上级任务
reached 2020 ← 完成2020年上级考核任务
state 完成上级PM10考核任务 ← 完成上级PM10考核任务
state 完成任务 ← 完成任务
underway ← 正在制定 | 正着手制定 | 拟制定 | 计划实施 | 筹备开展 | 准备建立 | 着手建设 | 将于2021年建成
underway ← 将在年底完成 | 将按计划推进 | 编制中 | 制定之中 | 推进中 | 进行中 | 建设中 | 实施中 | 开展中
underway ← 报批中 | 修订中 | 审核中 | 筹备中 | 申报中
state 将 完成 ← 将完成
absent 生态保护红线 ← 无生态保护红线
absent 黑臭水体 ← 没有黑臭水体 | 不存在黑臭水体 | 未发现黑臭水体 | 本地区无黑臭水体 | 本区没有黑臭水体
absent 海岸线 ← 本县无海岸线 | 本市无海岸线 | 本旗无海岸线 | 辖区无海岸线 | 辖区内无海岸线 | 境内无海岸线
absent 海岸线 ← 区域内无海岸线 | 全市无海岸线 | 全区无海岸线 | 全县无海岸线 | 全旗无海岸线
state 无害化处理 ← 无害化处理
state 无废城市建设 ← 无废城市建设
state 无障碍设施 ← 无障碍设施
state 无纸化办公 ← 无纸化办公
state 无人机巡查 ← 无人机巡查
state 无缝衔接 ← 无缝衔接
absent ← 无
qualifier ← 扣除本底 | 剔除沙尘 | 不含重金属 | 不包括矿区 | 矿区除外 | 仅含城区 | 仅统计城区 | 初步核算
qualifier ← 初步统计数 | 快报数据 | 暂定值 | 未经审定
state 初步判断 ← 初步判断
reference ← 康政发〔2020〕12号 | 见康政发〔2020〕12号 | 详见《生态规划》 | 依据《生态规划》
reference ← 文号：康政发〔2020〕12号 | 文件:康政发[2020]第12号 | 《生态规划》
state 《生态规划》征求意见 ← 《生态规划》征求意见
state 《规划草案》 ← 《规划草案》
state 《规划送审稿》 ← 《规划送审稿》
state 《规划讨论稿》 ← 《规划讨论稿》
state 《规划初稿》 ← 《规划初稿》
state 《规划》和《方案》 ← 《规划》和《方案》
trend stable ← 稳定 | 平稳 | 持平 | 已稳定 | 总体稳定 | 基本平稳 | 持续稳定 | 保持平稳 | 维持稳定
trend stable ← 长期稳定达标 | 与上年持平
state 同比持平 ← 同比持平
trend notDecreasing ← 未降低 | 不下降 | 未减少
trend notIncreasing ← 未升高 | 不上升 | 未增加 | 未提高
trend improving ← 持续改善 | 已好转 | 呈向好 | 总体优化 | 整体改善 | 基本好转 | 较上年改善 | 同比改善 | 逐年改善
trend improving ← 稳步改善 | 不断改善 | 进一步改善 | 有所改善 | 逐步改善 | 明显改善 | 稳中向好 | 稳定并持续改善
trend improving ← 稳定且改善 | 稳定改善 | 与2019年相比持续改善
trend worsening ← 恶化 | 有所变差 | 逐年退化
state 略有恶化 ← 略有恶化
trend increasing ← 提高 | 持续提升 | 上升 | 升高 | 稳步增加 | 增长 | 同去年同期提高 | 已增加 | 已提升 | 已升高
trend decreasing ← 降低 | 同比下降 | 逐年减少 | 较上年持续下降 | 与上年相比下降 | 比上一年度降低 | 下降 | 明显减少
trend decreasing ← 已下降
down 3.2% ← 下降3.2% | 五年下降3.2% | 已下降3.2% | 共减少3.2% | 总体降低3.2%
down 3.2% ← 约下降3.2% | 下降了3.2% | 下降约3.2% | 下降:3.2%
up 0.3 ← 提高0.3 | 提升0.3 | 上升0.3 | 升高0.3 | 增加0.3 | 增长0.3 | 较上年提高0.3
up 0.3 ← 较上年+0.3
down 0.3 ← 降低0.3 | 减少0.3 | 减排0.3 | 削减0.3 | 减小0.3 | 较上年-0.3
down 3.2% cumulative ← 累计下降3.2% | 五年累计下降3.2%
up 3.2% ← 同比提高3.2%
otherFigure 3.2% of 下降 ← 下降为3.2%
up 0.3 since 2019 ← 较2019年提高0.3 | 与2019年相比提高0.3
down 0.3% ← 比去年同期下降0.3%
otherFigure 3% of 下降 ← 下降≥3%
otherFigure -3% of 下降 ← 下降-3%
otherFigure 3% of 下降到 ← 下降到3%
otherFigure 3.2% of 提高 ← 提高3.2%以上
down 0.5 ← ΔEQI=-0.5 | ΔEQI-0.5
up 0.5 ← ΔEQI:0.5 | ΔEQI为0.5 | ΔEQI+0.5
otherFigure -0.5 ← ΔEQI≥-0.5
state ΔEQI ← ΔEQI
water class 2 ← Ⅱ类 | Ⅱ类水质
water class 6 ← 劣Ⅴ类水体
water class 3 ← Ⅲ类水 | Ⅲ
otherFigure 100% of 处理率 ← 处理率100% | 处理率为100% | 处理率达100% | 处理率已达到100% | 处理率:100%
otherFigure 100% of 处理率 ← 处理率=100% | 处理率≥100%
otherFigure 100% ← 处理率100%左右 | 100%处理
state 第3号文 ← 第3号文
state 2020年 建立 ← 2020年建成
state 3类水体 ← 3类水体
state PM2.5超标 ← PM2.5超标
otherFigure 35 ← PM2.5浓度35
state 3级 ← 3级
state 3日 ← 3日
state 3月 ← 3月
otherFigure 12个 ← 12个断面
state 面积 !减少 ← 面积未减少
state  开展 +有效 ← 有效开展
state  实施 +全面 ← 全面实施
state  实施 ~ ← 部分实施
state  建立 ~ ← 基本建立 | 初步建立
state  !建立 ← 尚未建立 | 未建立
absent 建立 ← 没有建立
state  !破坏 ← 不得破坏 | 未破坏
state  建立 完善 ← 已建立健全
state  建立 ← 均已建立 | 已建成 | 已设立
state  消除 ← 全部消除 | 已清零
state  保障 ← 得到保障 | 已保障 | 得到了保障
state  !改变 ← 未发生变化 | 未改变
declared met ← 是 | 已达标 | 基本达标 | 预期达标 | 可达标 | Y | √
declared unmet ← 否 | 未达标 | 不达标 | N | ×
state  制定 实施 ← 已经制定实施
state  !实施? +全面 ← 未全面实施
state  !减少? ← 未明显减少
state  !明显 ← 不明显
state  !建立 !完善 ← 未建立完善
state  制定 ← 已编制 | 已制订 | 已出台 | 已印发 | 已发布
state  实施 ← 已执行 | 已施行 | 已推行 | 已落实
state  开展 ← 已开展
state  完善 ← 已健全
state  完成 ← 已达成 | 并已全部完成
state  明显 ← 明显
state  减少 ← 已减小
state  !退化 ← 未退化
state  !检出 ← 未检出
state  开展 +依法 ← 依法开展
state  实施 +规范 ← 规范实施
state  完善 ~ ← 逐步完善
state  破坏 ~ ← 局部破坏
state  !开展? +有效 ← 未有效开展
state  !完成? ~ ← 未基本完成
state 河长制 实施 +全面 ← 河长制全面实施
state 某某情况良好 ← 某某情况良好
otherFigure 3.2% of ← +3.2%
otherFigure -3.2% of ← -3.2%以上
state 较上年 ← 较上年
`);

test.each(WORDINGS)("%j says %s", (text, wanted) => {
  expect(statementRead(text).trimEnd()).toBe(wanted);
});
