package io.sunledger.unit.domain;

import io.sunledger.kernel.GovernmentLevel;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The place whose registry it is: names in its documents leave it out, say it in one letter (市), or in full (澄川市).
 *
 * @param name 澄川市
 */
public record Jurisdiction(String name, GovernmentLevel level) {
    private static final int SHORTEST_BARE_NAME = 2;
    private static final String STATE_TAX = "国家税务总局";

    /** What may remain of a name when the place is taken away, the name itself last. */
    Set<String> withoutPlace(String spelling) {
        var local = withoutHigher(spelling);
        var remainders = new LinkedHashSet<String>();
        if (!name.isEmpty()) {

            var bare = name.substring(0, name.length() - 1);
            cut(local, name, remainders);
            if (!local.startsWith(name) && bare.length() >= SHORTEST_BARE_NAME) {
                cut(local, bare, remainders);
            }
            cut(local, letter(), remainders);
        }
        remainders.add(local);
        return remainders;
    }

    /** Whether the name says the place. */
    boolean isPlaced(String spelling) {
        return withoutPlace(spelling).size() > 1;
    }

    /** 市 for 澄川市. */
    String letter() {
        return name.isEmpty() ? "" : name.substring(name.length() - 1);
    }

    /** The name with the place said in one letter, as most documents do. */
    String inOneLetter(String spelling) {
        return name.isEmpty() ? spelling : spelling.replace(name, letter());
    }

    // 中共澄川市委…, 国家税务总局澄川市税务局, 某某省澄川市…
    private String withoutHigher(String spelling) {
        var local = spelling.startsWith("中共") ? spelling.substring(2) : spelling;
        if (local.startsWith(STATE_TAX) && local.length() > STATE_TAX.length()) {
            local = local.substring(STATE_TAX.length());
        }
        var at = name.isEmpty() ? -1 : local.indexOf(name);
        return at > 0 && "省区市州盟".indexOf(local.charAt(at - 1)) >= 0 ? local.substring(at) : local;
    }

    private static void cut(String spelling, String prefix, Set<String> remainders) {
        if (spelling.startsWith(prefix) && spelling.length() > prefix.length()) {
            remainders.add(spelling.substring(prefix.length()));
        }
    }
}
