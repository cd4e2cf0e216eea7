package io.sunledger.evidence.link;

import io.sunledger.evidence.domain.Fetch.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** What a page says: its title, its text, a hash of the text and the date on which it was published. */
final class PageReader {
    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_TEXT = 200_000;
    private static final Pattern CHARSET = Pattern.compile("charset=[\"']?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

    private PageReader() {}

    /** @param type the Content-Type that came with it; may be empty */
    static Page read(byte[] body, String type, URI url) {
        if (!isHtml(type)) {
            return new Page("", "", sha256(body), null);
        }
        var html = parse(body, charset(type), url);
        var published = PublicationDates.of(html);
        html.select("script, style, noscript, template").remove();
        // PostgreSQL stores no such character
        var title = html.title().replace("\0", "");
        var text = html.body().text().replace("\0", "");
        return new Page(
                shortened(title, LONGEST_TITLE),
                shortened(text, LONGEST_TEXT),
                sha256((title + '\n' + text).getBytes(StandardCharsets.UTF_8)),
                published);
    }

    private static boolean isHtml(String type) {
        var lower = type.toLowerCase(Locale.ROOT);
        return lower.isBlank() || lower.contains("html") || lower.contains("xml") || lower.startsWith("text/");
    }

    private static Document parse(byte[] body, @Nullable String charset, URI url) {
        try {
            return Jsoup.parse(new ByteArrayInputStream(body), charset, url.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the header says; null leaves it to the page's own word. */
    private static @Nullable String charset(String type) {
        var said = CHARSET.matcher(type);
        try {
            return said.find() && Charset.isSupported(said.group(1)) ? said.group(1) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    private static String sha256(byte[] octets) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(octets));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
