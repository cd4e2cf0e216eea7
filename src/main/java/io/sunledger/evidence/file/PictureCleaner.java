package io.sunledger.evidence.file;

import io.sunledger.evidence.domain.Trace;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;

/** A picture is read from front to back, part by part; what is not known to be needed for its look is left out. */
abstract sealed class PictureCleaner implements Cleaner permits JpegCleaner, PngCleaner, WebpCleaner, GifCleaner {
    @Override
    public Set<Trace> clean(Path from, Path to) throws IOException {
        try (var in = Files.newInputStream(from);
                var out = Files.newOutputStream(to)) {
            return clean(in, out);
        }
    }

    Set<Trace> clean(InputStream from, OutputStream to) throws IOException {
        var found = EnumSet.noneOf(Trace.class);
        var in = new DataInputStream(new BufferedInputStream(from));
        var out = new DataOutputStream(new BufferedOutputStream(to));
        copy(in, out, found);
        out.flush();
        if (in.read() >= 0) {
            found.add(Trace.PRIVATE_DATA);
        }
        return found;
    }

    /** Copies up to the picture's end. */
    abstract void copy(DataInputStream in, DataOutputStream out, Set<Trace> found) throws IOException;
}
