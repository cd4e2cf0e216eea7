package io.sunledger.platform.backup;

import io.sunledger.kernel.Refused;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The words of a command: a folder, and options with values or without.
 *
 * @param values by the names of the options; those of flags are empty
 */
record Options(String folder, Map<String, String> values) {
    /** @throws Refused command.misused */
    static Options of(List<String> words, Set<String> valued, Set<String> flags) {
        var values = new HashMap<String, String>();
        var folder = "";
        for (var rest = words.iterator(); rest.hasNext(); ) {
            var word = rest.next();
            if (flags.contains(word)) {
                values.put(word, "");
            } else if (valued.contains(word) && rest.hasNext()) {
                values.put(word, rest.next());
            } else if (word.startsWith("-") || !folder.isEmpty()) {
                throw new Refused("command.misused", word);
            } else {
                folder = word;
            }
        }
        return new Options(folder, Map.copyOf(values));
    }

    boolean has(String flag) {
        return values.containsKey(flag);
    }

    Optional<String> value(String option) {
        return Optional.ofNullable(values.get(option));
    }
}
