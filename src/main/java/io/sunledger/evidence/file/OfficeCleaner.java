package io.sunledger.evidence.file;

import io.sunledger.evidence.domain.Trace;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Packs an Office package (ECMA-376, part 2) anew: with empty properties, without the names of reviewers, without a preview, and
 * with its pictures and embedded documents cleaned in their turn.
 */
final class OfficeCleaner implements Cleaner {
    private static final int MOST_PARTS = 20_000;
    private static final int DEEPEST = 3;
    private static final long MOST_OCTETS = 512L * 1024 * 1024;
    private static final Pattern PROPERTIES = Pattern.compile("docProps/(core|app|custom)\\.xml");
    private static final Pattern PREVIEW = Pattern.compile("docProps/thumbnail\\..*");
    private static final Pattern EMBEDDED = Pattern.compile(".*/embeddings/.*");
    private static final Pattern MEDIA = Pattern.compile(".*/media/.*");
    private static final Pattern DRAWN = Pattern.compile(".*\\.(emf|wmf|svg|bmp|wdp|mp4|mp3|wav|m4a)");

    private final int depth;
    private final Set<Trace> found = EnumSet.noneOf(Trace.class);
    private long octets;

    OfficeCleaner() {
        this(0);
    }

    private OfficeCleaner(int depth) {
        this.depth = depth;
    }

    @Override
    public Set<Trace> clean(Path from, Path to) throws IOException {
        try (var in = new ZipFile(from.toFile());
                var out = new ZipOutputStream(Files.newOutputStream(to))) {
            if (in.size() > MOST_PARTS || depth > DEEPEST) {
                throw new IOException("more parts than a document has");
            }
            for (var entries = in.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                if (!entry.isDirectory() && !PREVIEW.matcher(entry.getName()).matches()) {
                    part(in, entry, out);
                } else if (!entry.isDirectory()) {
                    found.add(Trace.PREVIEW);
                }
            }
        }
        return found;
    }

    private void part(ZipFile in, ZipEntry entry, ZipOutputStream out) throws IOException {
        var kept = new ZipEntry(entry.getName());
        // a part's date says when somebody worked
        kept.setTime(0);
        out.putNextEntry(kept);
        try (var content = counted(in.getInputStream(entry))) {
            copy(entry.getName(), content, out);
        }
        out.closeEntry();
    }

    private void copy(String name, InputStream content, OutputStream out) throws IOException {
        var properties = PROPERTIES.matcher(name);
        if (properties.matches()) {
            found.add(Trace.PROPERTIES);
            out.write(OfficeParts.emptyProperties(properties.group(1)));
        } else if (MEDIA.matcher(name).matches()) {
            picture(name, content, out);
        } else if (EMBEDDED.matcher(name).matches()) {
            embedded(name, content, out);
        } else if (OfficeParts.mayName(name)) {
            if (OfficeParts.withoutNames(name, content, out)) {
                found.add(Trace.REVIEWERS);
            }
        } else {
            content.transferTo(out);
        }
    }

    private void picture(String name, InputStream content, OutputStream out) throws IOException {
        if (DRAWN.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
            content.transferTo(out);
            return;
        }
        var cleaner = switch (name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
            case "jpg", "jpeg", "jpe", "jfif" -> new JpegCleaner();
            case "png" -> new PngCleaner();
            case "gif" -> new GifCleaner();
            case "webp" -> new WebpCleaner();
            default -> throw new IOException("a picture that cannot be cleaned: " + name);
        };
        found.addAll(cleaner.clean(content, out));
    }

    private void embedded(String name, InputStream content, OutputStream out) throws IOException {
        if (!name.matches("(?i).*\\.(docx|xlsx|pptx)")) {
            throw new IOException("an embedded file that cannot be cleaned: " + name);
        }
        var from = Files.createTempFile("embedded", null);
        var to = Files.createTempFile("embedded", null);
        try {
            try (var file = Files.newOutputStream(from)) {
                content.transferTo(file);
            }
            found.addAll(new OfficeCleaner(depth + 1).clean(from, to));
            Files.copy(to, out);
        } finally {
            Files.delete(from);
            Files.delete(to);
        }
    }

    /** Stops a part that unpacks without end. */
    private InputStream counted(InputStream part) {
        return new FilterInputStream(part) {
            @Override
            public int read() throws IOException {
                var octet = super.read();
                count(1);
                return octet;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                var read = super.read(buffer, offset, length);
                count(read);
                return read;
            }
        };
    }

    private void count(int read) throws IOException {
        octets += Math.max(0, read);
        if (octets > MOST_OCTETS) {
            throw new IOException("unpacks to more than " + MOST_OCTETS + " octets");
        }
    }
}
