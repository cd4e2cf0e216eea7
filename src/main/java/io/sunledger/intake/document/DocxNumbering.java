package io.sunledger.intake.document;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts a file's automatic numbering on, paragraph by paragraph, and writes the numbers as the word processor shows them (ECMA-376
 * part 1, 17.9). Lists that share a definition count together.
 */
final class DocxNumbering implements DocxXml.Listener {
    private static final int LEVELS = 9;

    private final DocxStyles styles;
    private final Map<Integer, Definition> definitions = new HashMap<>();
    private final Map<Integer, ListUse> lists = new TreeMap<>();
    private @Nullable Definition definition;
    private @Nullable ListUse list;
    private @Nullable Level level;

    /** How one level of a list is numbered. */
    private static final class Level {
        private int start = 1;
        private ListNumber format = ListNumber.DECIMAL;
        private String pattern = "";
        private boolean decimalsOnly;
        private int restartsAfter = -1;
        private @Nullable String style;
    }

    private static final class Definition {
        private final Map<Integer, Level> levels = new HashMap<>();
        private final int[] counters = new int[LEVELS];
        private final boolean[] counting = new boolean[LEVELS];
        private @Nullable String elsewhere;
    }

    private static final class ListUse {
        private final Map<Integer, Level> overrides = new HashMap<>();
        private final Map<Integer, Integer> restarts = new HashMap<>();
        private final Set<Integer> restarted = new HashSet<>();
        private int definition;
        private int overridden;
    }

    private DocxNumbering(DocxStyles styles) {
        this.styles = styles;
    }

    static DocxNumbering read(Optional<byte[]> part, DocxStyles styles) {
        var numbering = new DocxNumbering(styles);
        part.ifPresent(xml -> DocxXml.read(xml, numbering));
        return numbering;
    }

    /**
     * Counts one more paragraph and gives its number as shown, such as 一、 or (三); empty where it has none.
     *
     * @param listId the paragraph's own list, 0 for none, null where its style decides
     * @param ownLevel its own level, null where its style decides
     */
    String next(@Nullable String style, @Nullable Integer listId, @Nullable Integer ownLevel) {
        var styled = styles.numbered(style);
        int id = listId != null ? listId : styled != null ? styled.list() : 0;
        var use = lists.get(id);
        var counted = use == null ? null : definition(use);
        if (use == null || counted == null) {
            return "";
        }
        int at = ownLevel != null ? ownLevel : styled != null ? levelOf(styled, style, counted) : 0;
        return at < 0 || at >= LEVELS ? "" : count(use, counted, at);
    }

    private int levelOf(DocxStyles.Numbered styled, @Nullable String style, Definition counted) {
        if (styled.level() != null) {
            return styled.level();
        }
        var chain = styles.withParents(style);
        return counted.levels.entrySet().stream()
                .filter(e -> e.getValue().style != null && chain.contains(e.getValue().style))
                .mapToInt(Map.Entry::getKey)
                .findFirst()
                .orElse(0);
    }

    // a definition may only name a style whose list has the true one
    private @Nullable Definition definition(ListUse use) {
        var found = definitions.get(use.definition);
        if (found == null || found.elsewhere == null) {
            return found;
        }
        var numbered = styles.numbered(found.elsewhere);
        var other = numbered == null ? null : lists.get(numbered.list());
        return other == null ? found : definitions.get(other.definition);
    }

    private String count(ListUse use, Definition counted, int at) {
        var restart = use.restarts.get(at);
        if (restart != null && use.restarted.add(at)) {
            counted.counting[at] = true;
            counted.counters[at] = restart;
        } else if (counted.counting[at]) {
            counted.counters[at]++;
        } else {
            counted.counting[at] = true;
            counted.counters[at] = level(use, counted, at).start;
        }
        for (int below = at + 1; below < LEVELS; below++) {
            int after = level(use, counted, below).restartsAfter;
            if (after < 0 || (after > 0 && at < after)) {
                counted.counting[below] = false;
            }
        }
        return shown(use, counted, at);
    }

    private static String shown(ListUse use, Definition counted, int at) {
        var level = level(use, counted, at);
        if (level.format == ListNumber.NONE && !level.pattern.contains("%")) {
            return "";
        }
        var shown = new StringBuilder();
        for (int i = 0; i < level.pattern.length(); i++) {
            char c = level.pattern.charAt(i);
            int named = i + 1 < level.pattern.length() ? level.pattern.charAt(i + 1) - '1' : -1;
            if (c == '%' && named >= 0 && named < LEVELS) {
                shown.append(number(use, counted, named, level.decimalsOnly));
                i++;
            } else {
                shown.append(c);
            }
        }
        boolean needsSpace = !shown.isEmpty() && Character.isDigit(shown.charAt(shown.length() - 1));
        return needsSpace ? shown.append(' ').toString() : shown.toString();
    }

    private static String number(ListUse use, Definition counted, int at, boolean decimalsOnly) {
        var level = level(use, counted, at);
        int value = counted.counting[at] ? counted.counters[at] : level.start;
        return decimalsOnly ? Integer.toString(value) : level.format.of(value);
    }

    private static Level level(ListUse use, Definition counted, int at) {
        var override = use.overrides.get(at);
        var own = override == null ? counted.levels.get(at) : override;
        return own == null ? new Level() : own;
    }

    @Override
    public void start(String name, DocxXml at) {
        switch (name) {
            case "abstractNum" -> {
                definition = new Definition();
                definitions.put(at.number("abstractNumId", -1), definition);
            }
            case "num" -> {
                list = new ListUse();
                lists.put(at.number("numId", -1), list);
            }
            case "lvl" -> startLevel(at.number("ilvl", 0));
            default -> {
                if (definition != null) {
                    definition.elsewhere = name.equals("numStyleLink") ? at.attribute("val") : definition.elsewhere;
                }
                if (list != null) {
                    describe(list, name, at);
                }
                if (level != null) {
                    describe(level, name, at);
                }
            }
        }
    }

    @Override
    public void end(String name) {
        switch (name) {
            case "abstractNum" -> definition = null;
            case "num" -> list = null;
            case "lvl" -> level = null;
            default -> {}
        }
    }

    private void startLevel(int at) {
        level = new Level();
        if (list != null) {
            list.overrides.put(at, level);
        } else if (definition != null) {
            definition.levels.put(at, level);
        }
    }

    private static void describe(ListUse list, String name, DocxXml at) {
        switch (name) {
            case "abstractNumId" -> list.definition = at.number("val", -1);
            case "lvlOverride" -> list.overridden = at.number("ilvl", 0);
            case "startOverride" -> list.restarts.put(list.overridden, at.number("val", 1));
            default -> {}
        }
    }

    private static void describe(Level level, String name, DocxXml at) {
        switch (name) {
            case "start" -> level.start = at.number("val", 1);
            case "numFmt" -> level.format = ListNumber.named(at.attribute("val", "decimal"));
            case "lvlText" -> level.pattern = at.attribute("val", "");
            case "lvlRestart" -> level.restartsAfter = at.number("val", -1);
            case "isLgl" -> level.decimalsOnly = at.isOn();
            case "pStyle" -> level.style = at.attribute("val");
            default -> {}
        }
    }
}
