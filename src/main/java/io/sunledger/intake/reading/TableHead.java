package io.sunledger.intake.reading;

import io.sunledger.kernel.Role;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the head of a column says about the cells below it. */
final class TableHead {
    private static final int LONGEST = 16;

    /** The characters that a head ends with; a quick test before the patterns run. */
    private static final String LAST = "号序.o限间点度期排求称项目类别域型标动务容要措施法准解果事述位门室构体县区地街镇乡名注人话导况明据态头责合办:";

    private static final Pattern NUMBER = Pattern.compile("序号|编号|序|项号|No\\.?");
    private static final Pattern TIME =
            Pattern.compile("(?:拟?完成|办结|办理|工作|推进|落实|实施|计划|时间|进度|任务)*(?:时限|时间|期限|时间节点|节点|进度|日期|进度安排)(?:要求|安排|节点|进度)?");
    private static final Pattern TITLE =
            Pattern.compile("(?:项目|任务|行动|事项|工作|公开|活动|栏目|指标)?(?:名称|事项|项目|类别|分类|领域|类型)|重点领域|工作领域|一级指标|二级指标|专项行动");
    private static final Pattern TEXT = Pattern.compile(
            "(?:主要|重点|具体|目标|工作|年度|建设|任务|细化|公开|考核|推进|落实|创新|改革)*(?:任务|内容|要求|目标|举措|措施|要点|做法|标准|任务分解|任务及要求|目标任务|成果|事项|任务和要求)"
                    + "(?:及要求|和要求|分解|及措施|及目标)?");
    private static final Pattern OTHER = Pattern.compile("备注|责任人|联系人|联系电话|分管领导|责任领导|牵头领导|完成情况|进展情况|落实情况|说明|依据|审核人|状态");
    private static final Pattern PLACE = Pattern.compile("区县|县区|县市区|地区|区县市|单位|部门|镇街|街镇|单位名称|部门名称|乡镇");

    private TableHead() {}

    /** What a column holds. */
    enum Column {
        NUMBER,
        TITLE,
        TEXT,
        LEAD,
        RESPONSIBLE,
        SUPPORT,
        TIME,
        OTHER;

        boolean holdsUnits() {
            return this == LEAD || this == RESPONSIBLE || this == SUPPORT;
        }

        Role role() {
            return this == LEAD ? Role.LEAD : this == SUPPORT ? Role.SUPPORT : Role.RESPONSIBLE;
        }
    }

    /** What the head says; null where the words are no head. Takes folded words without white space. */
    static @Nullable Column column(String words) {
        if (words.isEmpty() || words.length() > LONGEST || LAST.indexOf(words.charAt(words.length() - 1)) < 0) {
            return null;
        }
        var head = words.replace("(", "").replace(")", "");
        head = head.endsWith(":") ? head.substring(0, head.length() - 1) : head;
        if (head.isEmpty() || head.indexOf(':') >= 0) {
            return null;
        }
        if (NUMBER.matcher(head).matches()) {
            return Column.NUMBER;
        }
        if (OTHER.matcher(head).matches()) {
            return Column.OTHER;
        }
        if (TIME.matcher(head).matches()) {
            return Column.TIME;
        }
        var role = RoleWords.roleOf(head);
        if (role != null) {
            return role == Role.LEAD ? Column.LEAD : role == Role.SUPPORT ? Column.SUPPORT : Column.RESPONSIBLE;
        }
        if (PLACE.matcher(head).matches()) {
            return Column.RESPONSIBLE;
        }
        if (TITLE.matcher(head).matches()) {
            return Column.TITLE;
        }
        return TEXT.matcher(head).matches() ? Column.TEXT : null;
    }

    /** Whether a table's head may begin with this line. */
    static boolean begins(String line) {
        for (int to = Math.min(line.length(), 6); to >= 2; to--) {
            if (column(line.substring(0, to)) != null && (to == line.length() || line.startsWith("序号"))) {
                return true;
            }
        }
        return false;
    }
}
