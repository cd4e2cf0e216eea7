package io.sunledger.lineage.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which of the documents that a plan names are of a higher level: not the plan itself, not what has the 字头 of the plan's own
 * number, each once. Who issued one and for which year is told by its title, else by its number.
 */
public final class HigherDocuments {
    private static final Pattern YEAR = Pattern.compile("(20\\d\\d)年");
    private static final Pattern NUMBER_YEAR = Pattern.compile("〔(\\d{4})〕");
    private static final Pattern ISSUER =
            Pattern.compile("^(\\p{IsHan}{2,30}?(?:政府|国务院|办公厅|办公室|委员会|管委会|厅|局|部))(?:关于|转发|印发|批转)");
    private static final Pattern PLAN = Pattern.compile("(?:政务公开|信息公开).*(?:要点|工作方案|分工方案|实施方案|工作安排|任务分工)");

    /** 字头 whose issuers everybody knows. */
    private static final Map<String, String> ISSUERS = Map.of("国发", "国务院", "国办发", "国务院办公厅", "国办函", "国务院办公厅");

    private final @Nullable String ownWord;
    private final String ownTitle;

    /** @param ownNumber the plan's, whatever its brackets; null where it has none */
    public HigherDocuments(@Nullable String ownNumber, String ownTitle) {
        this.ownWord = ownNumber == null ? null : word(ownNumber);
        this.ownTitle = ownTitle;
    }

    /** A document that the plan names; at least one of the two is there. */
    public record Named(@Nullable String title, @Nullable String number) {}

    /**
     * A document of a higher level.
     *
     * @param plan whether its title is that of a plan on openness, which is what a plan implements as a whole
     */
    public record Higher(
            Named named, @Nullable String issuer, @Nullable Integer year, boolean plan) {}

    /** In the order in which they are named first. */
    public List<Higher> among(List<Named> named) {
        var seen = new HashSet<String>();
        var higher = new ArrayList<Higher>();
        for (var one : named) {
            var key = one.number() == null ? one.title() : one.number();
            if (key != null && !isOwn(one) && seen.add(key)) {
                higher.add(new Higher(one, issuer(one), year(one), isPlan(one.title())));
            }
        }
        return List.copyOf(higher);
    }

    private boolean isOwn(Named named) {
        var number = named.number();
        if (number != null) {
            return word(number).equals(ownWord);
        }
        var title = named.title();
        return title != null && (ownTitle.contains(title) || title.contains(ownTitle));
    }

    private static boolean isPlan(@Nullable String title) {
        return title != null && PLAN.matcher(title).find();
    }

    private static @Nullable String issuer(Named named) {
        if (named.title() != null) {
            var issuer = ISSUER.matcher(named.title());
            if (issuer.find()) {
                return issuer.group(1);
            }
        }
        return named.number() == null ? null : ISSUERS.get(word(named.number()));
    }

    private static @Nullable Integer year(Named named) {
        if (named.title() != null) {
            var year = YEAR.matcher(named.title());
            if (year.find()) {
                return Integer.valueOf(year.group(1));
            }
        }
        if (named.number() == null) {
            return null;
        }
        var year = NUMBER_YEAR.matcher(named.number());
        return year.find() ? Integer.valueOf(year.group(1)) : null;
    }

    /** What stands before the bracket: 国办发. */
    private static String word(String number) {
        return number.replaceAll("[\\s〔\\[［(（【﹝].*$", "");
    }
}
