package io.sunledger.unit.domain;

import io.sunledger.kernel.UnitKind;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What kind of body a name suggests; a person looks at it before it is kept. */
final class GuessedKind {
    // the first that fits
    private static final Map<Pattern, UnitKind> BY_NAME = new LinkedHashMap<>();
    private static final Map<Pattern, UnitKind> BY_MEMBERS = new LinkedHashMap<>();

    static {
        BY_NAME.put(Pattern.compile(".*管(理)?委(员)?会|.*园区"), UnitKind.MANAGEMENT_COMMITTEE);
        BY_NAME.put(Pattern.compile(".*([镇乡街]|街道)(人民政府|政府|办事处)?"), UnitKind.TOWN);
        BY_NAME.put(Pattern.compile(".+[区县市旗](人民政府|政府)?"), UnitKind.COUNTY_GOVERNMENT);
        BY_NAME.put(
                Pattern.compile(".*(税务局|气象局|海关|海事局|邮政管理局|通信管理局|烟草专卖局|调查队|消防救援支队|人民银行.*|地税局|国税局)"),
                UnitKind.VERTICAL_BODY);
        BY_NAME.put(Pattern.compile(".*(公司|集团|中心|馆|医院|学校|大学|学院|报社|电视台|银行)"), UnitKind.PUBLIC_ENTERPRISE);

        BY_MEMBERS.put(Pattern.compile(".*(区县|县区|[县区]\\(|[县区市]政府|县市区|[区县]人民政府).*"), UnitKind.COUNTY_GOVERNMENT);
        BY_MEMBERS.put(Pattern.compile(".*(部门|单位).*"), UnitKind.DEPARTMENT);
        BY_MEMBERS.put(Pattern.compile(".*[镇乡街].*"), UnitKind.TOWN);
        BY_MEMBERS.put(Pattern.compile(".*(园区|管委会|管理机构|开发区).*"), UnitKind.MANAGEMENT_COMMITTEE);
        BY_MEMBERS.put(Pattern.compile(".*(企业|事业).*"), UnitKind.PUBLIC_ENTERPRISE);
    }

    private GuessedKind() {}

    static UnitKind of(String name) {
        return BY_NAME.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(name).matches())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(UnitKind.DEPARTMENT);
    }

    static Set<UnitKind> ofMembers(String group) {
        var kinds = EnumSet.noneOf(UnitKind.class);
        BY_MEMBERS.forEach((pattern, kind) -> {
            if (pattern.matcher(group).matches()) {
                kinds.add(kind);
            }
        });
        return kinds;
    }
}
