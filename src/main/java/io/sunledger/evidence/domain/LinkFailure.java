package io.sunledger.evidence.domain;

/** Why a page could not be read. */
public enum LinkFailure {
    /** The name leads to no address. */
    NO_SUCH_HOST,
    /** Nobody answers there, or the answer breaks off. */
    UNREACHABLE,
    /** The answer took too long. */
    TIMEOUT,
    /** The site cannot prove who it is. */
    CERTIFICATE,
    /** The name, or a redirect, leads to an address that is not a public one. */
    FORBIDDEN_ADDRESS,
    /** More octets than a page has. */
    TOO_LARGE,
    /** Sent on and on, or to where there is no page. */
    REDIRECTS,
    /** The site says that there is no such page. */
    GONE,
    /** The site says that it may not be read, or not so. */
    REFUSED,
    /** The site says that it failed. */
    SERVER_ERROR;

    /** Whether it may well be otherwise in an hour. */
    public boolean isPassing() {
        return switch (this) {
            case NO_SUCH_HOST, UNREACHABLE, TIMEOUT, SERVER_ERROR -> true;
            case CERTIFICATE, FORBIDDEN_ADDRESS, TOO_LARGE, REDIRECTS, GONE, REFUSED -> false;
        };
    }
}
