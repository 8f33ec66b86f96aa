import { normaliseText } from "../reading/normalise";
import { isPrefectureCity } from "../region/level-of-name";
import { regionIn } from "../table/region";

const LONGEST = 15;
/** What a name of a region ends in; asked first, as most texts of a sheet end otherwise. */
const ENDS = /[省市盟州区县旗乡镇]$|苏木$|街道$/u;
const TOWN = /^[\u4e00-\u9fff]{2,8}(?:乡|镇|苏木|街道)$/u;
const PROVINCE = /^[\u4e00-\u9fff]{2,3}$/u;
/** Kinds of places, and not one place. */
const KIND =
  /^(?:[全本我各该]?(?:[省市盟州区县旗乡镇]|旗县区?|县市区?|市县|区县|盟市|地市|市州|乡镇|地区|行政区)|(?:城|郊|市|农|农村|牧|农牧|林|矿|山|丘陵?|平原|库|灌|景|园|老城?|新城?|主?城|中心城|建成|开发|规划|控制|保护|自然保护|水源|饮用水水源|功能|水功能|工业|产业|示范|试验|核心|缓冲|重点|一般|优先|管控|敏感|禁养|限养|适养|生态|居民|缺水|干旱|半干旱|干旱半干旱|贫困|城乡|村|集|中心|小城|特色小|建制|中西部|东部|西部|东北|北部|南部|中部|沿海|内陆|直辖|地级|县级|省会城|超大城|特大城|大城|中等城|中小城|其他)(?:保护|功能|管控|园)?(?:区|地区|镇|乡|市|县))$/u;
const TOTAL =
  /^(?:合计|总计|共计|小计|总数|总体|汇总|平均值?|均值|[全本][国省市盟州区县旗](?:平均值?|均值|合计|总计|汇总|总体)?|.{0,8}(?:平均值?|合计|总计|小计))$/u;
/** What stands among regions and is judged like one: 高新区, 经济技术开发区. */
const AMONG_REGIONS = /(?:[省市盟州区县旗乡镇]|苏木|街道|园|管委会)$/u;

/** 合计, 全市, 平均: figures of all regions together, and no region. */
export function isTotalName(text: string): boolean {
  return TOTAL.test(normaliseText(text));
}

function readName(text: string): boolean {
  const name = normaliseText(text);
  if (!ENDS.test(name)) return PROVINCE.test(name) && (regionIn(name) === name || isPrefectureCity(name));
  if (KIND.test(name) || isTotalName(name)) return false;
  return regionIn(name) === name || TOWN.test(name);
}

/** Names end in a sign of Chinese writing; other texts need no closer look. */
const ENDS_CHINESE = /[\u4e00-\u9fff]\s*$/u;
const MOST_KNOWN = 5000;
const known = new Map<string, boolean>();

/** Whether a text is the name of one region and nothing else, such as 康巴什区 or 内蒙古; 建成区 and 全市 are none. */
export function isRegionName(text: string): boolean {
  if (text.length > LONGEST || !ENDS_CHINESE.test(text)) return false;
  const remembered = known.get(text);
  if (remembered !== undefined) return remembered;
  const isName = readName(text);
  if (known.size > MOST_KNOWN) known.clear();
  known.set(text, isName);
  return isName;
}

/** Whether a text that stands among names of regions names one too. */
export function isAmongRegions(text: string): boolean {
  const name = normaliseText(text);
  return name.length <= LONGEST && !isTotalName(name) && (isRegionName(text) || AMONG_REGIONS.test(name));
}
