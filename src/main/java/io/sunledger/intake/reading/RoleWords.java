package io.sunledger.intake.reading;

import io.sunledger.kernel.Role;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words that say what a unit owes: labels before a list (牵头单位:) and verbs after it (牵头, 按职责分工负责, 配合).
 * LEAD wins where a label names two roles (牵头责任单位).
 */
final class RoleWords {
    /** A label such as 牵头单位:, 责任部门及分工:, 完成时限:, 适用范围:. Group 1 is the label without its colon. */
    private static final Pattern LABEL = Pattern.compile("([\\p{IsHan}()、/]{2,14}):");

    private static final Pattern ROLE_LABEL = Pattern.compile(
            "(?:主要|具体|第一|总|各|项目|任务|工作)?(?:牵头|责任|配合|主办|协办|会办|承办|落实|实施|参与|参加|协助|协同|负责|支持|组织|主责)"
                    + "(?:和|及|与|、|/|\\()?(?:责任|配合|落实|负责|实施|组织)?\\)?(?:单位|部门|处室|科室|机构|主体|区县|县区|地区|股室)"
                    + "(?:及(?:责任|任务)?分工|和分工|\\([^)]*\\)|名称|(?:和|及|、|与|/)(?:责任|配合|协办|落实|会办)(?:单位|部门))?|牵头|配合|责任|主办|协办|落实|负责|责任分工|任务分工|分工");

    /** The same labels where the colon was lost, at the start of a line. */
    private static final Pattern BARE_LABEL = Pattern.compile("(?:牵头|责任|配合|主办|协办|会办|承办|落实|实施)(?:单位|部门|处室|机构)[ \\n]");

    private static final Pattern TIME_LABEL =
            Pattern.compile("(?:完成|办理|工作|落实|推进|时间|进度)?(?:时限|时间|期限|节点|进度|日期)(?:要求|安排|节点)?");

    private static final Pattern VERB = Pattern.compile("(?:在(?:本|各自|其|所)[^,;。\\n]{0,14}?(?:内|范围))?"
            + "(?:根据|按照|按|依据|依照|结合|依)?(?:各自|自身|本)?(?:工作)?(?:职责|职能|任务|责任|权限)*+(?:分工|范围)?"
            + "(?:要求|情况)?(?:(?:分别|共同|具体|各自|统一|统筹|联合|密切|积极|予以|协同(?!配合)|总|分头|同时)*+)"
            + "(?:(?<lead>牵头(?!单位|部门|处室|科室|机构|责任|起草|主管|人|领域|的)|主办(?!单位|方)|协调(?!小组|办|机构|领导|机制|处|科|局|联动)"
            + "|统筹协调|统筹)"
            + "|(?<responsible>负责(?!人|同志|部门|单位|地区|的)|抓?落实(?!单位|部门|的)|组织实施|组织开展|组织推进|实施(?!单位)|承担|承办(?!单位)|执行(?!局)|推进)"
            + "|(?<joint>会同|会商)"
            + "|(?<support>配合(?!单位|部门)|协办(?!单位)|会办(?!单位)|协助|协同配合|参与(?!单位)|参加|支持))"
            + "(?:并|负责|牵头|落实|组织|实施|推进|抓好|做好|完成|开展|到位|共同|协调|配合|相关工作|有关工作|具体工作|各项工作|此项工作|工作|等(?=[,;。)\\n]|$))*+");

    /** The first characters a verb phrase may have; a quick test before the pattern runs. */
    private static final String VERB_STARTS = "在根按依结各自本工职任责权分共具统联密积予协总同牵主负抓落组实承执会配参支头推";

    private RoleWords() {}

    /** A label that begins at an index. */
    record Label(@Nullable Role role, boolean time, int end) {}

    /** A verb phrase that begins at an index; {@code joint} for 会同: who stands before leads, who follows supports. */
    record Verb(Role role, boolean joint, int end) {}

    static @Nullable Label labelAt(String text, int from, int limit) {
        if (from >= limit || !Han.is(text.charAt(from)) || !mayLabel(text, from, limit)) {
            return null;
        }
        var label = LABEL.matcher(text).region(from, Math.min(limit, from + 16));
        if (label.lookingAt()) {
            var words = label.group(1);
            return new Label(roleOf(words), TIME_LABEL.matcher(words).matches(), label.end());
        }
        var bare = BARE_LABEL.matcher(text).region(from, Math.min(limit, from + 16));
        return bare.lookingAt() ? new Label(roleOf(bare.group().strip()), false, bare.end()) : null;
    }

    /** A quick test: a colon follows soon, or a word that labels begin with stands here. */
    private static boolean mayLabel(String text, int from, int limit) {
        if ("牵责配主协会承落实".indexOf(text.charAt(from)) >= 0) {
            return true;
        }
        for (int i = from; i < Math.min(limit, from + 16); i++) {
            if (text.charAt(i) == ':') {
                return true;
            }
        }
        return false;
    }

    static @Nullable Role roleOf(String label) {
        if (!ROLE_LABEL.matcher(label).matches()) {
            return null;
        }
        if (label.contains("牵头") || label.contains("主办") || label.contains("主责")) {
            return Role.LEAD;
        }
        boolean support = label.contains("配合")
                || label.contains("协")
                || label.contains("会办")
                || label.contains("参与")
                || label.contains("参加")
                || label.contains("支持");
        return support ? Role.SUPPORT : Role.RESPONSIBLE;
    }

    static @Nullable Verb verbAt(String text, int from, int limit) {
        if (from >= limit || VERB_STARTS.indexOf(text.charAt(from)) < 0) {
            return null;
        }
        var verb = VERB.matcher(text).region(from, Math.min(limit, from + 48)).useTransparentBounds(true);
        return verb.lookingAt() ? new Verb(role(verb), verb.group("joint") != null, Math.min(verb.end(), limit)) : null;
    }

    private static Role role(Matcher verb) {
        if (verb.group("lead") != null || verb.group("joint") != null) {
            return Role.LEAD;
        }
        return verb.group("support") != null ? Role.SUPPORT : Role.RESPONSIBLE;
    }
}
