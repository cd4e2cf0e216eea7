package io.sunledger.intake.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Texts that nobody writes, and a plan of any length. */
final class HostileTexts {
    private static final String LETTERS = "市区县局委办、,。;:()（）一二三1234.月日年底前 \n\t牵头责任单位负责配合每至少次个%《》等和及各附件序号任务";

    /** What is repeated to the length asked for. */
    private static final Map<String, String> REPEATED = new TreeMap<>(Map.ofEntries(
            Map.entry("brackets", "("),
            Map.entry("closed brackets", "()"),
            Map.entry("numbered brackets", "(一)"),
            Map.entry("numbered lines", "(一)\n"),
            Map.entry("points", "1.甲乙丙。\n"),
            Map.entry("one character", "甲"),
            Map.entry("digits", "1"),
            Map.entry("separators", "、"),
            Map.entry("full stops", "。"),
            Map.entry("line feeds", "\n"),
            Map.entry("units", "市财政局、"),
            Map.entry("units glued", "市财政局"),
            Map.entry("unit lines", "市财政局\n"),
            Map.entry("open notes", "(市财政局、"),
            Map.entry("labels", "牵头单位:"),
            Map.entry("label lines", "牵头单位:\n"),
            Map.entry("labels glued", "责任单位:市财政局加强甲乙\n"),
            Map.entry("annexes", "附件1\n序号\n任务\n责任单位\n1\n甲乙丙\n市财政局\n"),
            Map.entry("table heads", "序号 任务 责任单位 "),
            Map.entry("dates", "2022年8月8日\n"),
            Map.entry("damaged dates", "20220808日"),
            Map.entry("frequencies", "每年至少"),
            Map.entry("titles", "现将《"),
            Map.entry("spaces", "甲 乙 ")));

    private HostileTexts() {}

    static List<String> names() {
        var names = new ArrayList<>(REPEATED.keySet());
        names.addAll(List.of("nested", "nested notes", "random"));
        return names;
    }

    static String of(String name, int length) {
        return switch (name) {
            case "nested" -> "(".repeat(length / 2) + ")".repeat(length / 2);
            case "nested notes" -> "(责任单位:市财政局、".repeat(length / 12) + ")".repeat(length / 12);
            case "random" -> random(length);
            default -> repeated(REPEATED.get(name), length);
        };
    }

    /** A plan of the kind that the fixtures have, of at least so many characters. */
    static String plan(int length) {
        var plan = new StringBuilder("云岭市2021年政务公开工作要点\n");
        for (int part = 1; plan.length() < length; part++) {
            plan.append("一、优化服务第").append(part).append("部分\n");
            plan.append("(一)规范大厅。统一窗口标识,公布服务时间,6月底前完成,每季度至少抽查2次,留言在5个工作日内答复,满意率达到95%以上。")
                    .append("(牵头单位:市政务服务局、市税务局;责任单位:各县区政府,市直有关部门)\n");
            plan.append("(二)畅通热线。整合非紧急热线号码,建立统一的知识库,安排专人更新,保证答复口径一致、内容准确。").append("(市政府办公室牵头,市信访局、市大数据局和市融媒体中心配合)\n");
        }
        return plan.toString();
    }

    private static String repeated(String words, int length) {
        return words.repeat(length / words.length() + 1).substring(0, length);
    }

    private static String random(int length) {
        var random = new Random(20210506);
        var text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
