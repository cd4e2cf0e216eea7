package io.sunledger.benchmark.nation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was said on the command line: {@code --name value} and {@code --name}. */
public final class Options {
    private final Map<String, String> said = new HashMap<>();

    public Options(String... arguments) {
        List<String> words = new ArrayList<>(List.of(arguments));
        while (!words.isEmpty()) {
            var word = words.remove(0);
            if (!word.startsWith("--")) {
                throw new IllegalArgumentException("not an option: " + word);
            }
            var hasValue = !words.isEmpty() && !words.get(0).startsWith("--");
            said.put(word.substring(2), hasValue ? words.remove(0) : "");
        }
    }

    public boolean has(String name) {
        return said.containsKey(name);
    }

    public String text(String name, String otherwise) {
        return said.getOrDefault(name, otherwise);
    }

    public int number(String name, int otherwise) {
        return said.containsKey(name) ? Integer.parseInt(said.get(name).replace("_", "")) : otherwise;
    }
}
