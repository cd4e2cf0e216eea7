package io.sunledger.intake.reading;

import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * How names of units end: 局, 委, 办公室, 管委会, 有关单位. Knows no name, only the endings that bodies of government, public
 * enterprises and groups of them have, and words that end alike and name nobody (格局, 承办).
 */
final class UnitNames {
    /** No name is longer, brackets included. */
    static final int LONGEST = 48;

    private static final int LONGEST_ENDING = 5;

    private static final Set<String> ENDINGS = words("局 委 办 厅 署 府 政府 中心 办公室 公室 管委会 委员会 党工委 工委 公司 集团 银行 支行 分行 人行 法院 检察院 "
            + "研究院 科学院 研究室 研究所 督查室 值班室 信息室 档案馆 图书馆 博物馆 文化馆 史志馆 科技馆 党校 学院 单位 部门 机构 街道 办事处 宣传部 组织部 "
            + "统战部 武装部 社会部 工作部 编办 工会 妇联 残联 侨联 科协 文联 社科联 工商联 红十字会 供销社 联社 合作社 电视台 广播台 电台 报社 日报社 "
            + "日报 通讯社 新华社 记者站 支队 总队 大队 中队 分局 支局 医院 学校 协会 学会 商会 联合会 居委会 村委会 领导小组 工作小组 指挥部 专班 工作组 "
            + "管理处 服务处 管理所 服务站 气象台 监测站 团委 团市委 团县委 团区委 团省委 海关 市委 县委 区委 省委 州委 企业 院校 街镇 镇街 乡镇 县区 区县 "
            + "县市区 各县 各区 各市 各镇 各乡 各县市 各街 各园区 各地 各处室 各科室 处室 科室 站所 各级 部委办 部委 机关 电网 国网 烟草 移动 联通 电信 铁塔 农场 林场 "
            + "联席会议 数据局 教体局 台办 机要 党委 党组 总社 服务站 便民服务中心 人防 集团公司 开发公司 理事会 基金会 事务所 出版社 投集团 水务 大学 中学 小学 "
            + "法制办 供电所 供电 航道 海事 消防 部队 检验所 检验院 监测院 血站 疾控 监会 财政部 教育部 科技部 技术部 信息化部 公安部 民政部 司法部 保障部 资源部 环境部 建设部 运输部 水利部 农业部 农村部 商务部 "
            + "文化部 旅游部 应急部 管理部 外交部 安全部 监察部 铁道部 卫生部 中央 各地区 地区 司局 委办局 各乡镇 团体");

    private static final Set<String> PLACES =
            words("省 市 区 县 州 盟 旗 镇 乡 村 社区 园区 开发区 新区 高新区 经开区 功能区 度假区 示范区 保税区 林区 街 所 站 院 处 会 馆 队 台 室");

    private static final Set<String> NO_NAMES = words("格局 布局 结局 大局 全局 开局 时局 僵局 承办 主办 督办 协办 举办 经办 申办 代办 帮办 自办 交办 转办 "
            + "批办 查办 兴办 催办 通办 联办 快办 易办 好办 能办 即办 会办 网办 一次办 跑办 为中心 围绕中心 内部 全部 局部 外部 上级 下级 公司制 社会 "
            + "机会 大会 全会 开会 党史 有机 政府机关 只跑一次 公示栏 上司 干部 西部 东部 中部 南部 北部 一部 各部");

    private static final BitSet LAST = new BitSet();

    static {
        ENDINGS.forEach(ending -> LAST.set(ending.charAt(ending.length() - 1)));
        PLACES.forEach(ending -> LAST.set(ending.charAt(ending.length() - 1)));
        LAST.set('园');
        LAST.set(')');
    }

    private UnitNames() {}

    /** Whether any ending has this last character; a quick test. */
    static boolean mayEnd(char last) {
        return LAST.get(last);
    }

    private static Set<String> words(String list) {
        return Set.copyOf(List.of(list.split(" ")));
    }

    /** Whether a name could end here: it has an ending that only units and groups have. */
    static boolean endsAsUnit(CharSequence name) {
        int length = name.length();
        if (length < 2 || !mayEnd(name.charAt(length - 1)) || endsIn(name, NO_NAMES)) {
            return false;
        }
        if (name.charAt(length - 1) == ')') {
            int open = lastOpen(name);
            return open > 1 && (endsAsUnit(name.subSequence(0, open)) || endsAsPlace(name.subSequence(0, open)));
        }
        return endsIn(name, ENDINGS);
    }

    /** Whether it may be a unit in a list of units, as 吴兴区 or 生态园: a place or a plain noun for a body. */
    static boolean endsAsPlace(CharSequence name) {
        return name.length() >= 2
                && mayEnd(name.charAt(name.length() - 1))
                && (endsIn(name, PLACES) || name.charAt(name.length() - 1) == '园');
    }

    /** Whether a list of units may hold it. */
    static boolean isCredible(CharSequence name) {
        return name.length() <= LONGEST && !speaks(name) && (endsAsUnit(name) || endsAsPlace(name));
    }

    /** Whether it holds a word that sentences have and names do not. */
    private static boolean speaks(CharSequence name) {
        for (int i = 0; i < name.length(); i++) {
            if ("每将把被须这该已的了,".indexOf(name.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** A level alone, as 市 at the end of a line: the rest of the name follows. */
    static boolean isLevel(char c) {
        return "省市区县州盟旗镇乡".indexOf(c) >= 0;
    }

    /** Whether a new name may begin here: 市财政局, 各部门, 国网…公司. */
    static boolean begins(CharSequence text, int at) {
        if (at + 1 >= text.length()) {
            return false;
        }
        char c = text.charAt(at);
        return "市区县省州旗各".indexOf(c) >= 0;
    }

    /** The end of the name that begins a text which goes on behind it; -1 where none begins it. */
    static int headEnd(String text) {
        int found = -1;
        for (int to = 2; to <= Math.min(text.length(), LONGEST); to++) {
            if (found > 0 && to - found > 5) {
                return found;
            }
            boolean ends = endsAsUnit(text.substring(0, to));
            if (ends
                    && (found < 0
                            || isGovernor(text.substring(0, found))
                            || to - found <= 2 && isBeginning(text, found))) {
                found = to;
            }
        }
        return found;
    }

    /** A body under which offices stand: 市委, 区政府, 管委会. */
    private static boolean isGovernor(String name) {
        return name.endsWith("市委")
                || name.endsWith("政府")
                || name.endsWith("管委会")
                || name.length() == 2 && isLevel(name.charAt(0));
    }

    /** Whether the ending found is but the beginning of a longer one: 办 of 办公室, 委 of 委员会. */
    private static boolean isBeginning(String text, int to) {
        return text.startsWith("公室", to) || text.startsWith("事处", to) || text.startsWith("员会", to);
    }

    private static boolean endsIn(CharSequence name, Set<String> endings) {
        int length = name.length();
        for (int size = Math.min(LONGEST_ENDING, length); size > 0; size--) {
            if (endings.contains(name.subSequence(length - size, length).toString())) {
                return true;
            }
        }
        return false;
    }

    private static int lastOpen(CharSequence name) {
        int depth = 0;
        for (int i = name.length() - 1; i >= 0; i--) {
            char c = name.charAt(i);
            depth += c == ')' ? 1 : c == '(' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
