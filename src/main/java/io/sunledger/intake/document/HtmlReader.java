package io.sunledger.intake.document;

import io.sunledger.intake.reading.SourceDocument;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads a web page: lines end where the page breaks them; a table that holds data keeps its cells, one that only arranges the page
 * becomes lines. Scripts, styles, menus and what the page hides are left out.
 */
final class HtmlReader {
    private static final int MAX_DEPTH = 400;
    private static final Pattern DECLARED =
            Pattern.compile("(?i)<(?:meta|\\?xml)[^>]{0,200}?(?:charset|encoding)\\s*=\\s*[\"']?\\s*([\\w-]{2,20})");

    private HtmlReader() {}

    static SourceDocument read(byte[] content) {
        return read(decode(content));
    }

    static SourceDocument read(String html) {
        var page = parse(html.replace("\0", ""));
        var assembly = new TextAssembly();
        page.body().traverse(new HtmlWalk(assembly, HtmlCensus.of(page.body())));
        return assembly.document();
    }

    private static Document parse(String html) {
        return Parser.htmlParser().setMaxDepth(MAX_DEPTH).parseInput(html, "");
    }

    // a page may hold a few broken characters and still be read; text in a wrong encoding has them everywhere
    private static String decode(byte[] content) {
        var declared = declared(content);
        if (PlainText.marked(content) != null || declared == null) {
            return PlainText.decode(content);
        }
        var strict = PlainText.decoded(content, declared);
        if (strict != null) {
            return strict;
        }
        var utf8 = PlainText.decoded(content, StandardCharsets.UTF_8);
        if (utf8 != null) {
            return utf8;
        }
        var lenient = new String(content, declared);
        long broken = lenient.chars().filter(c -> c == '\uFFFD').count();
        return broken * 100 < lenient.length() ? lenient : PlainText.decode(content);
    }

    private static @Nullable Charset declared(byte[] content) {
        var head = new String(content, 0, Math.min(content.length, 4096), StandardCharsets.ISO_8859_1);
        var declaration = DECLARED.matcher(head);
        if (!declaration.find()) {
            return null;
        }
        return switch (declaration.group(1).toLowerCase(Locale.ROOT)) {
            case "gb2312", "gbk", "gb18030", "x-gbk", "gb_2312-80" -> PlainText.GB18030;
            case "big5", "big5-hkscs" -> PlainText.BIG5;
            // what was read as ASCII cannot be UTF-16
            case "utf-16", "utf-16le", "utf-16be" -> StandardCharsets.UTF_8;
            default -> named(declaration.group(1));
        };
    }

    private static @Nullable Charset named(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }
}
