package io.sunledger.intake.document;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a file's paragraph styles say about numbering; a style inherits what it does not say. */
final class DocxStyles implements DocxXml.Listener {
    private final Map<String, Style> styles = new HashMap<>();
    private @Nullable String defaultStyle;
    private @Nullable Style open;

    private static final class Style {
        private @Nullable String basedOn;
        private @Nullable Integer list;
        private @Nullable Integer level;
    }

    /** A list and a level in it; the level is null where the list's own levels tell which one the style has. */
    record Numbered(int list, @Nullable Integer level) {}

    static DocxStyles read(Optional<byte[]> part) {
        var styles = new DocxStyles();
        part.ifPresent(xml -> DocxXml.read(xml, styles));
        return styles;
    }

    /** The numbering of paragraphs in this style, or in the style that paragraphs have by default; null for none. */
    @Nullable
    Numbered numbered(@Nullable String style) {
        var seen = new HashSet<String>();
        Integer list = null;
        Integer level = null;
        for (var id = style == null ? defaultStyle : style; id != null && seen.add(id); id = parent(id)) {
            var at = styles.get(id);
            if (at != null) {
                list = list == null ? at.list : list;
                level = level == null ? at.level : level;
            }
        }
        return list == null ? null : new Numbered(list, level);
    }

    /** A style and those that it is based on. */
    Set<String> withParents(@Nullable String style) {
        var chain = new HashSet<String>();
        for (var id = style == null ? defaultStyle : style; id != null && chain.add(id); ) {
            id = parent(id);
        }
        return chain;
    }

    @Override
    public void start(String name, DocxXml at) {
        if (name.equals("style")) {
            open = new Style();
            var id = at.attribute("styleId", "");
            styles.put(id, open);
            if (at.attribute("type", "").equals("paragraph")
                    && at.attribute("default", "0").matches("1|true")) {
                defaultStyle = id;
            }
        } else if (open != null) {
            switch (name) {
                case "basedOn" -> open.basedOn = at.attribute("val");
                case "numId" -> open.list = at.number("val", 0);
                case "ilvl" -> open.level = at.number("val", 0);
                default -> {}
            }
        }
    }

    @Override
    public void end(String name) {
        if (name.equals("style")) {
            open = null;
        }
    }

    private @Nullable String parent(String id) {
        var style = styles.get(id);
        return style == null ? null : style.basedOn;
    }
}
