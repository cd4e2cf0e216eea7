package io.sunledger.evidence.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** In which parts of an Office package people are named, and how the parts read without. */
final class OfficeParts {
    private static final int LONGEST = 64 * 1024 * 1024;
    private static final String PACKAGE = "http://schemas.openxmlformats.org/";

    /** Where a person is named, by part; what is blanked is the value, so that the part keeps its form. */
    private static final Map<Pattern, Pattern> NAMES = names();

    private OfficeParts() {}

    private static Map<Pattern, Pattern> names() {
        var names = new LinkedHashMap<Pattern, Pattern>();
        names.put(
                Pattern.compile("word/[^/]+\\.xml"),
                attributes("w:author", "w:initials", "w15:author", "w15:userId", "w15:providerId"));
        names.put(
                Pattern.compile("xl/(threadedComments/.*|persons/.*|comments.*)\\.xml"),
                Pattern.compile(attributes("displayName", "userId", "providerId")
                                .pattern() + "|(?<=<author>)(?<element>[^<]+)(?=</author>)"));
        names.put(
                Pattern.compile("xl/workbook\\.xml"),
                Pattern.compile(attributes("userName").pattern() + "|(?<=absPath url=\")(?<element>[^\"]+)(?=\")"));
        names.put(
                Pattern.compile("ppt/(commentAuthors|authors)\\.xml"),
                attributes("name", "initials", "userId", "providerId"));
        names.put(
                Pattern.compile("_rels/\\.rels"), Pattern.compile("(?<element><Relationship\\s[^>]*thumbnail[^>]*/>)"));
        return names;
    }

    private static Pattern attributes(String... names) {
        return Pattern.compile("(?<=\\s(?:" + String.join("|", names) + ")=)(?:\"[^\"]+\"|'[^']+')");
    }

    static boolean mayName(String part) {
        return NAMES.keySet().stream().anyMatch(pattern -> pattern.matcher(part).matches());
    }

    /** @return whether anybody was named */
    static boolean withoutNames(String part, InputStream content, OutputStream out) throws IOException {
        var octets = content.readNBytes(LONGEST);
        if (octets.length == LONGEST || octets.length > 1 && (octets[0] & 0xFE) == 0xFE && (octets[1] & 0xFE) == 0xFE) {
            throw new IOException("too long, or in UTF-16: " + part);
        }
        // octets as characters one to one: what is looked for is ASCII
        var text = new String(octets, StandardCharsets.ISO_8859_1);
        var named = NAMES.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(part).matches())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
        var cleaned = named.matcher(text).replaceAll(match -> match.group().matches("[\"'].*") ? "\"\"" : "");
        out.write(cleaned.getBytes(StandardCharsets.ISO_8859_1));
        return cleaned.length() != text.length();
    }

    /** @param which core, app or custom */
    static byte[] emptyProperties(String which) {
        var root = switch (which) {
            case "core" -> "<cp:coreProperties xmlns:cp=\"" + PACKAGE + "package/2006/metadata/core-properties\"/>";
            case "app" -> "<Properties xmlns=\"" + PACKAGE + "officeDocument/2006/extended-properties\"/>";
            default -> "<Properties xmlns=\"" + PACKAGE + "officeDocument/2006/custom-properties\"/>";
        };
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + root)
                .getBytes(StandardCharsets.UTF_8);
    }
}
