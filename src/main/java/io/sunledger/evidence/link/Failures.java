package io.sunledger.evidence.link;

import io.sunledger.evidence.domain.LinkFailure;
import io.sunledger.kernel.Refused;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** What went wrong on the way, as a reason. */
final class Failures {
    private Failures() {}

    static LinkFailure why(Throwable failure) {
        if (failure instanceof NoSuchHost) {
            return LinkFailure.NO_SUCH_HOST;
        }
        if (failure instanceof TooLarge) {
            return LinkFailure.TOO_LARGE;
        }
        // a redirect to what is no address of a page
        if (failure instanceof Refused || failure instanceof IllegalArgumentException) {
            return LinkFailure.REDIRECTS;
        }
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                        .anyMatch(SSLException.class::isInstance)
                ? LinkFailure.CERTIFICATE
                : LinkFailure.UNREACHABLE;
    }

    /** The name leads to no address. */
    static final class NoSuchHost extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoSuchHost(Throwable cause) {
            super(cause);
        }
    }

    /** The page has more octets than it may. */
    static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
