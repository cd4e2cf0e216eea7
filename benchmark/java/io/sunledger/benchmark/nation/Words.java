package io.sunledger.benchmark.nation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Chinese names and sentences, put together from pieces of our own invention. */
final class Words {
    private static final byte[][] OPENINGS = octets(
            "围绕年度重点",
            "结合本地实际",
            "按照职责分工",
            "紧扣群众关切",
            "依托政务新媒体",
            "聚焦营商环境",
            "对照公开目录",
            "在编制公开事项清单时",
            "坚持以公开为常态",
            "立足基层需要",
            "用好政府公报",
            "面向市场主体");
    private static final byte[][] ACTS =
            octets("推进", "规范", "深化", "完善", "及时发布", "集中展示", "动态更新", "主动公开", "分类归集", "持续做好", "加强", "全面梳理");
    private static final byte[][] THINGS = octets(
            "财政预算决算信息",
            "重大建设项目信息",
            "义务教育招生政策",
            "医疗卫生服务信息",
            "生态环境监测数据",
            "公共资源交易结果",
            "养老服务机构名录",
            "就业创业扶持政策",
            "住房保障分配结果",
            "食品药品抽检结果",
            "行政处罚决定",
            "惠企政策及其解读",
            "城市更新项目进展",
            "农村危房改造名单",
            "乡村振兴资金使用情况",
            "安全生产检查结果",
            "水电气暖收费标准",
            "公共交通线路调整",
            "社会救助标准",
            "征地补偿信息",
            "政府采购合同",
            "规范性文件清理结果",
            "重大行政决策目录",
            "会议公开内容",
            "依申请公开答复");
    private static final byte[][] WAYS = octets(
            "在门户网站开设专栏",
            "通过图表和短视频解读",
            "由专人逐条核对",
            "同步推送至政务大厅",
            "邀请代表列席会议",
            "建立台账并销号管理",
            "每季度抽查一次",
            "附办理流程和联系方式",
            "统一格式后归档",
            "听取公众意见并反馈采纳情况",
            "明确时限和责任人",
            "保留历史版本备查");
    private static final byte[][] ENDS =
            octets("，确保内容准确完整", "，年底前完成", "，形成长效机制", "，不得遗漏", "，便于群众查询", "，并报市政务公开办备案", "，提高知晓率", "");
    private static final byte[] COMMA = "，".getBytes(StandardCharsets.UTF_8);
    private static final byte[] AND = "和".getBytes(StandardCharsets.UTF_8);
    private static final byte[] STOP = "。".getBytes(StandardCharsets.UTF_8);

    private static final byte[][] DONE =
            octets("已发布相关信息若干条", "栏目按时更新", "组织了专题培训", "完成目录调整", "对照清单逐项自查", "召开了推进会", "配发了解读材料", "收集意见并作出回应");
    private static final byte[][] EFFECTS = octets("咨询量有所下降", "公众满意度提高", "查询更加便捷", "办理时间缩短", "内容更加规范", "覆盖面扩大");
    private static final byte[][] PROBLEMS = octets("", "", "部分数据更新滞后", "人员力量不足", "各部门口径不一", "系统对接尚未完成");
    private static final byte[][] NEXT = octets("继续按月更新", "补齐缺项", "开展回头看", "完善内部审核", "扩大公开范围", "加强业务指导");

    private static final List<String> PLACE_FIRST =
            List.of("澄", "清", "云", "岚", "溪", "松", "锦", "临", "望", "安", "和", "景", "瑞", "秀", "永", "新", "白", "金", "柳", "竹");
    private static final List<String> PLACE_SECOND =
            List.of("川", "河", "亭", "山", "州", "江", "阳", "城", "原", "泉", "浦", "岭", "湖", "溪", "坪", "港", "林", "桥", "海", "源");

    /** The codes of the realm's accounts come first, so that a token finds its unit. */
    static final List<String> DEPARTMENT_CODES = List.of("sfb", "fgw", "czj", "jyj", "wjw", "sjj");

    static final List<String> DEPARTMENTS = List.of(
            "政府办公室",
            "发展改革委",
            "财政局",
            "教育局",
            "卫生健康委",
            "审计局",
            "民政局",
            "司法局",
            "自然资源局",
            "生态环境局",
            "住房城乡建设局",
            "交通运输局",
            "水利局",
            "农业农村局",
            "商务局",
            "文化旅游局",
            "应急管理局",
            "市场监管局",
            "统计局",
            "医疗保障局",
            "城市管理局",
            "数据局",
            "信访局",
            "林业局",
            "体育局",
            "人力资源社会保障局",
            "科技局",
            "工业和信息化局",
            "公安局",
            "行政审批局");

    private Words() {}

    /** A task's sentence without its full stop. */
    static void task(Rows rows, Random random) {
        if (random.chance(0.6)) {
            rows.piece(random.of(OPENINGS)).piece(COMMA);
        }
        rows.piece(random.of(ACTS)).piece(random.of(THINGS));
        if (random.chance(0.35)) {
            rows.piece(AND).piece(random.of(THINGS));
        }
        rows.piece(COMMA).piece(random.of(WAYS));
        if (random.chance(0.4)) {
            rows.piece(COMMA).piece(random.of(WAYS));
        }
        rows.piece(random.of(ENDS)).piece(STOP).next();
    }

    /** A short one, as the plan of the reference query has them. */
    static void shortTask(Rows rows, Random random) {
        rows.piece(random.of(ACTS))
                .piece(random.of(THINGS))
                .piece(COMMA)
                .piece(random.of(WAYS))
                .piece(STOP)
                .next();
    }

    /** What a report says, as its revision keeps it. */
    static void report(Rows rows, Random random, String state) {
        rows.piece("{\"state\":\"" + state + "\",\"done\":\"").piece(random.of(DONE));
        for (var more = random.below(4); more > 0; more--) {
            rows.piece(COMMA).piece(random.of(DONE));
        }
        rows.piece(STOP).piece("\",\"effect\":\"").piece(random.of(EFFECTS)).piece(STOP);
        rows.piece("\",\"problems\":\"").piece(random.of(PROBLEMS));
        rows.piece("\",\"nextSteps\":\"").piece(random.of(NEXT)).piece(STOP);
        rows.piece("\",\"values\":[],\"counts\":[]}").next();
    }

    /** One name for each number. */
    static String place(int number) {
        var most = PLACE_FIRST.size() * PLACE_SECOND.size();
        var round = number / most;
        var name = PLACE_FIRST.get(number % PLACE_FIRST.size())
                + PLACE_SECOND.get(number / PLACE_FIRST.size() % PLACE_SECOND.size());
        return round == 0 ? name : PLACE_SECOND.get(round % PLACE_SECOND.size()) + name;
    }

    private static byte[][] octets(String... words) {
        return Stream.of(words)
                .map(word -> word.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
    }
}
