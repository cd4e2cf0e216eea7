package io.sunledger.export.web;

import io.smallrye.mutiny.Multi;
import io.sunledger.export.Exports.ExportedFile;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A file, a stretch of it, or that the caller has it already (RFC 9110, 13 and 14). */
record FileAnswer(int status, Map<String, List<String>> headers, Multi<byte[]> octets) {
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /** From an octet to an octet, both of it. */
    private record Stretch(long from, long to) {}

    static FileAnswer of(
            ExportedFile file, @Nullable String range, @Nullable String ifRange, @Nullable String ifNoneMatch) {
        var tag = '"' + file.sha256() + '"';
        if (ifNoneMatch != null && (ifNoneMatch.equals("*") || ifNoneMatch.contains(tag))) {
            return new FileAnswer(
                    304, Map.of("ETag", List.of(tag)), Multi.createFrom().empty());
        }
        var asked = range == null || ifRange != null && !ifRange.equals(tag) ? null : RANGE.matcher(range.strip());
        if (asked == null
                || !asked.matches()
                || asked.group(1).isEmpty() && asked.group(2).isEmpty()) {
            return new FileAnswer(
                    200, headers(file, tag, file.size()), file.from().apply(0));
        }
        var stretch = stretch(asked.group(1), asked.group(2), file.size());
        return stretch.from() >= file.size() || stretch.from() > stretch.to()
                ? new FileAnswer(
                        416,
                        Map.of("Content-Range", List.of("bytes */" + file.size())),
                        Multi.createFrom().empty())
                : part(file, tag, stretch);
    }

    private static Stretch stretch(String from, String to, long size) {
        if (from.isEmpty()) {
            return new Stretch(Math.max(0, size - Long.parseLong(to)), size - 1);
        }
        return new Stretch(Long.parseLong(from), to.isEmpty() ? size - 1 : Math.min(Long.parseLong(to), size - 1));
    }

    private static FileAnswer part(ExportedFile file, String tag, Stretch stretch) {
        var length = stretch.to() - stretch.from() + 1;
        var headers = headers(file, tag, length);
        headers.put("Content-Range", List.of("bytes " + stretch.from() + '-' + stretch.to() + '/' + file.size()));
        return new FileAnswer(206, headers, first(length, file.from().apply(stretch.from())));
    }

    private static Map<String, List<String>> headers(ExportedFile file, String tag, long length) {
        var headers = new HashMap<>(saved(file.name(), file.mediaType()));
        headers.put("ETag", List.of(tag));
        headers.put("Accept-Ranges", List.of("bytes"));
        headers.put("Content-Length", List.of(Long.toString(length)));
        headers.put("Cache-Control", List.of("private, no-cache"));
        return headers;
    }

    /** A browser is to save it, under its name, and not to guess what it is (RFC 6266, RFC 8187). */
    static Map<String, List<String>> saved(String name, String mediaType) {
        var encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return Map.of(
                "Content-Type", List.of(mediaType),
                "Content-Disposition", List.of("attachment; filename*=UTF-8''" + encoded),
                "Cache-Control", List.of("private, no-store"),
                "X-Content-Type-Options", List.of("nosniff"));
    }

    private static Multi<byte[]> first(long length, Multi<byte[]> octets) {
        return Multi.createFrom().deferred(() -> {
            var left = new AtomicLong(length);
            return octets.map(piece -> {
                        var taken = (int) Math.min(left.get(), piece.length);
                        left.addAndGet(-taken);
                        return taken == piece.length ? piece : Arrays.copyOf(piece, taken);
                    })
                    .select()
                    .first(piece -> piece.length > 0);
        });
    }
}
