package io.sunledger.platform.office;

import io.sunledger.kernel.Refused;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends with a refusal where more is unpacked than may be. */
final class LimitedStream extends FilterInputStream {
    private long left;

    LimitedStream(InputStream in, long most) {
        super(in);
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        return counted(super.read(), 1);
    }

    @Override
    public int read(byte[] octets, int from, int length) throws IOException {
        var read = super.read(octets, from, length);
        return counted(read, read);
    }

    private int counted(int answer, int read) {
        left -= Math.max(read, 0);
        if (left < 0) {
            throw Refused.of(Refused.Kind.TOO_LARGE, "import.tooLargeUnpacked");
        }
        return answer;
    }
}
