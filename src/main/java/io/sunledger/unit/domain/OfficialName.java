package io.sunledger.unit.domain;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One reading of a body's name: 澄川市委全面深化改革委员会办公室 is an office (办) of the party (市委) for 全面深化改革委员会.
 *
 * @param organ whose it is, as far as the name says so
 * @param words what it does, or where it is, in the words of the name
 * @param stem the same, as custom says it
 * @param type what it is
 * @param rest the name without the place
 * @param placed whether the place was said
 */
record OfficialName(Organ organ, String words, String stem, Type type, String rest, boolean placed) {
    enum Organ {
        PARTY,
        GOVERNMENT,
        UNSAID;

        boolean mayBe(Organ other) {
            return this == other || this == UNSAID || other == UNSAID;
        }
    }

    /** What a body is; a name that says something else is another body's. */
    enum Type {
        AREA_COMMITTEE,
        COMMITTEE,
        OFFICE,
        GOVERNMENT,
        COMPANY,
        BUREAU,
        CENTRE,
        TERRITORY,
        OTHER;

        boolean mayBe(Type other) {
            return this == other
                    || this == TERRITORY && (other == GOVERNMENT || other == AREA_COMMITTEE)
                    || other == TERRITORY && (this == GOVERNMENT || this == AREA_COMMITTEE);
        }
    }

    // the longer before the shorter
    private static final List<Map.Entry<String, Type>> ENDINGS = List.of(
            Map.entry("监督管理委员会", Type.COMMITTEE),
            Map.entry("管理委员会", Type.AREA_COMMITTEE),
            Map.entry("管委会", Type.AREA_COMMITTEE),
            Map.entry("委员会", Type.COMMITTEE),
            Map.entry("委", Type.COMMITTEE),
            Map.entry("街道办事处", Type.GOVERNMENT),
            Map.entry("街道办", Type.GOVERNMENT),
            Map.entry("办公室", Type.OFFICE),
            Map.entry("办", Type.OFFICE),
            Map.entry("人民政府", Type.GOVERNMENT),
            Map.entry("政府", Type.GOVERNMENT),
            Map.entry("有限责任公司", Type.COMPANY),
            Map.entry("股份有限公司", Type.COMPANY),
            Map.entry("有限公司", Type.COMPANY),
            Map.entry("公司", Type.COMPANY),
            Map.entry("中心", Type.CENTRE),
            Map.entry("局", Type.BUREAU));
    private static final Pattern TERRITORY = Pattern.compile(".+([区县市旗镇乡]|街道)");
    // 云溪区教育局 is no 教育局 of the city
    private static final Pattern LOWER_PLACE = Pattern.compile("^(省|[区县](?!域)|市(?![场政容民])|.{2,3}[省区县市])(?=..)");
    private static final Pattern PARTICLES = Pattern.compile("(?<=..)[和与及、·](?=..)");

    /** All ways to read it; most names have one, 市场监管局 has two. */
    static List<OfficialName> readings(String spelling, Jurisdiction place) {
        return place.withoutPlace(spelling).stream()
                .map(rest -> reading(rest, !rest.equals(spelling)))
                .toList();
    }

    private static OfficialName reading(String rest, boolean placed) {
        var organ = Organ.UNSAID;
        var body = rest;
        if (placed && rest.startsWith("委") && !rest.startsWith("委员会")) {
            organ = Organ.PARTY;
            body = rest.substring(1);
        } else {
            for (var government : List.of("人民政府", "政府", "府")) {
                if (rest.startsWith(government) && rest.length() > government.length()) {
                    organ = Organ.GOVERNMENT;
                    body = rest.substring(government.length());
                    break;
                }
            }
        }
        return typed(organ, body, rest, placed);
    }

    private static OfficialName typed(Organ organ, String body, String rest, boolean placed) {
        for (var ending : ENDINGS) {
            if (body.endsWith(ending.getKey()) && !(ending.getValue() == Type.COMMITTEE && body.equals("委"))) {
                var stem = body.substring(0, body.length() - ending.getKey().length());
                var kept = ending.getKey().startsWith("街道") ? stem + "街道" : stem;
                return of(organ, kept, ending.getValue(), rest, placed);
            }
        }
        var type = TERRITORY.matcher(body).matches() ? Type.TERRITORY : Type.OTHER;
        return of(organ, body, type, rest, placed);
    }

    private static OfficialName of(Organ organ, String body, Type type, String rest, boolean placed) {
        var words = PARTICLES.matcher(body).replaceAll("");
        return new OfficialName(organ, words, Words.customary(words), type, rest, placed);
    }

    /** Whether it is the kind of name before which the place is often left out. */
    boolean isDepartment() {
        return switch (type) {
            case BUREAU, COMMITTEE, OFFICE -> true;
            case AREA_COMMITTEE, GOVERNMENT, COMPANY, CENTRE, TERRITORY, OTHER -> false;
        };
    }

    /** Whether both names mean the same body, said in full or by custom. */
    boolean sameAs(OfficialName other) {
        return stem.equals(other.stem)
                && type.mayBe(other.type)
                && (stem.isEmpty() ? organ == other.organ : organ.mayBe(other.organ));
    }

    /** Whether the one is a short form of the other. */
    boolean shortens(OfficialName other) {
        return type == other.type
                && type != Type.GOVERNMENT
                && type != Type.TERRITORY
                && organ.mayBe(other.organ)
                && (shortens(words, other.words) || shortens(other.words, words));
    }

    private static boolean shortens(String abbreviation, String full) {
        return Words.abbreviates(abbreviation, full)
                && !LOWER_PLACE.matcher(full).find();
    }
}
