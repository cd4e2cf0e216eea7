package io.sunledger.kernel;

import java.util.List;
import java.util.Locale;

/**
 * A refusal that the caller can do something about: a stable code, the facts of the case and a sentence, which is looked up by
 * the code in {@link Wording}. What nobody can do anything about is not a refusal but a failure.
 */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What sort of refusal it is; the protocols have their own numbers for it. */
    public enum Kind {
        /** The request itself breaks a rule. */
        INVALID,
        /** There is no such thing, or none that the caller may know of. */
        NOT_FOUND,
        /** The caller may not do this. */
        FORBIDDEN,
        /** It clashes with what is there. */
        CONFLICT,
        /** The thing has changed since the caller read it. */
        STALE,
        /** The change does not say which state it was made on. */
        UNCONDITIONAL,
        /** More than is accepted at once. */
        TOO_LARGE,
        /** A kind of content that is not read. */
        UNSUPPORTED,
        /** Too many at once; later may do. */
        BUSY,
        /** Something that is needed is away for a moment; the same request may be sent again. */
        AWAY
    }

    private final Kind kind;
    private final String code;
    private final transient Object[] facts;
    private final transient List<Breach> breaches;

    public Refused(String code, Object... facts) {
        this(Kind.INVALID, code, List.of(), facts);
    }

    private Refused(Kind kind, String code, List<Breach> breaches, Object... facts) {
        super(code + " " + List.of(facts), null, false, false);
        this.kind = kind;
        this.code = code;
        this.facts = facts.clone();
        this.breaches = List.copyOf(breaches);
    }

    public static Refused of(Kind kind, String code, Object... facts) {
        return new Refused(kind, code, List.of(), facts);
    }

    /** Everything that is wrong, said at once; there must be something. */
    public static Refused forAll(String code, List<Breach> breaches) {
        if (breaches.isEmpty()) {
            throw new IllegalArgumentException(code + " without a breach");
        }
        return new Refused(Kind.INVALID, code, breaches, breaches.size());
    }

    public static Refused notFound(String what, Object id) {
        return of(Kind.NOT_FOUND, what + ".notFound", id);
    }

    public static Refused forbidden(String code, Object... facts) {
        return of(Kind.FORBIDDEN, code, facts);
    }

    /** The caller's version is not the present one. */
    public static Refused stale(String what, int expected, int present) {
        return of(Kind.STALE, "version.stale", what, expected, present);
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public Object[] facts() {
        return facts.clone();
    }

    public List<Breach> breaches() {
        return breaches;
    }

    /** The sentence for a person. */
    public String sentence(Locale language) {
        return Wording.of(code, language, facts);
    }
}
