package io.sunledger.unit.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words of which the names of bodies are made, and how names are shortened: words are left out, and of each that stays at
 * least the first character is said (发展+改革 → 发改, 人力+资源+社会+保障 → 人社 or 人力社保).
 */
final class Words {
    private static final int LONGEST = 5;
    private static final int SHORTEST_ABBREVIATION = 2;
    private static final Set<String> KNOWN = Set.of("""
            发展 改革 工业 信息化 信息 经济 人力 资源 社会 保障 社保 自然 规划 住房 城乡 建设 城市 管理 综合 行政
            执法 文化 广电 广播 电视 旅游 体育 新闻 出版 卫生 健康 计划 生育 计生 市场 监督 监管 生态 环境 保护
            退役 军人 事务 医疗 农业 农村 交通 运输 应急 政务 服务 数据 大数据 统计 审计 国有 资产 地方 金融 工作
            乡村 振兴 机关 科学 技术 科技 财政 民政 司法 公安 教育 商务 水利 水务 林业 园林 绿化 气象 税务 国家
            信访 外事 侨务 台湾 港澳 民族 宗教 人民 防空 人防 档案 图书 博物 融媒体 传媒 媒体 日报 广播电视 公共
            交易 公积金 审批 公开 政策 研究 机构 编制 网络 安全 互联网 全面 深化 宣传 组织 统战 政法 纪律 检查
            监察 巡察 妇女 儿童 残疾 残联 红十字 总工会 共青团 供电 供水 电力 燃气 公交 轨道 邮政 烟草 海关 海事
            消防 救援 支队 大队 调查 粮食 物资 储备 食品 药品 知识 产权 质量 能源 铁路 民航 机场 港口 航道 公路
            投资 促进 招商 合作 供销 开发 开发区 高新 产业 示范区 度假区 园区 保税区 委员会 便民 热线 社区 扶贫
            法制 移民 水库 地震 测绘 史志 党史 方志 接待 会展 口岸 物流 邮电 通信 无线电 营商""".split("\\s+"));
    /** Names and shortenings that no rule explains, each with one of them. */
    private static final Map<String, String> SAME = Map.ofEntries(
            Map.entry("互联网信息", "网信"),
            Map.entry("网络安全信息化", "网信"),
            Map.entry("网络安全信息化委员会", "网信"),
            Map.entry("网络安全信息化领导小组", "网信"),
            Map.entry("机构编制委员会", "编"),
            Map.entry("机构编制", "编"),
            Map.entry("自然资源规划", "资规"),
            Map.entry("规划自然资源", "资规"),
            Map.entry("规资", "资规"),
            Map.entry("自规", "资规"),
            Map.entry("台湾工作", "台"),
            Map.entry("台湾事务", "台"),
            Map.entry("外事工作", "外"),
            Map.entry("外事", "外"),
            Map.entry("侨务", "侨"),
            Map.entry("生态环境", "环境"),
            Map.entry("城市管理综合执法", "城管"),
            Map.entry("城市管理综合行政执法", "城管"),
            Map.entry("城市管理行政执法", "城管"),
            Map.entry("城市管理", "城管"),
            Map.entry("文化广播电视旅游", "文化广电旅游"),
            Map.entry("科学技术协会", "科协"),
            Map.entry("妇女联合会", "妇联"),
            Map.entry("残疾人联合会", "残联"),
            Map.entry("工商业联合会", "工商联"));

    private Words() {}

    /** The same for names that mean the same by custom. */
    static String customary(String stem) {
        return SAME.getOrDefault(stem, stem);
    }

    /** Whether the one is a shortened form of the other. */
    static boolean abbreviates(String abbreviation, String full) {
        return abbreviation.length() >= SHORTEST_ABBREVIATION
                && abbreviation.length() < full.length()
                && abbreviates(abbreviation, 0, split(full), 0);
    }

    private static boolean abbreviates(String abbreviation, int said, List<String> words, int at) {
        if (said == abbreviation.length()) {
            return true;
        }
        if (at == words.size() || abbreviation.length() - said > remaining(words, at)) {
            return false;
        }
        var word = words.get(at);
        var common = common(abbreviation, said, word);
        for (var taken = common; taken >= 0; taken--) {
            if (abbreviates(abbreviation, said + taken, words, at + 1)) {
                return true;
            }
        }
        return false;
    }

    private static int remaining(List<String> words, int at) {
        return words.subList(at, words.size()).stream().mapToInt(String::length).sum();
    }

    private static int common(String abbreviation, int said, String word) {
        var common = 0;
        while (common < word.length()
                && said + common < abbreviation.length()
                && abbreviation.charAt(said + common) == word.charAt(common)) {
            common++;
        }
        return common;
    }

    /** The longest known word at each place; a character that begins none is a word itself. */
    static List<String> split(String stem) {
        var words = new ArrayList<String>();
        for (var at = 0; at < stem.length(); ) {
            var length = Math.min(LONGEST, stem.length() - at);
            while (length > 1 && !KNOWN.contains(stem.substring(at, at + length))) {
                length--;
            }
            words.add(stem.substring(at, at + length));
            at += length;
        }
        return words;
    }
}
