package io.sunledger.unit.domain;

import java.util.regex.Pattern;

/** How a group's name is compared: the long word for government and the place in full mean the same as the short ones. */
final class GroupSpelling {
    private static final Pattern GROUP =
            Pattern.compile("^(全[省市区县州])?各.*|.*(有关|相关|各|直属)[^局委办]*(部门|单位|机构|政府|企业|高校).*|.*[街镇乡]+和.*机构|.*牵头部门");

    private GroupSpelling() {}

    static String of(String name, Jurisdiction place) {
        return place.inOneLetter(Spelling.simplified(name)).replace("人民政府", "政府");
    }

    /** Whether a name means several bodies, so that it is no single one's. */
    static boolean isGroup(String spelling) {
        return GROUP.matcher(spelling).matches();
    }
}
