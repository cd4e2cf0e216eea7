package io.sunledger.platform.query;

import java.util.List;

/**
 * What an answer shows of the rows of a query: an object for each row.
 *
 * @param branch asks for them
 * @param members of each object, in their order
 */
public record Part(Branch branch, List<Member> members) {
    public Part {
        members = List.copyOf(members);
    }

    /** A name in an object, and what stands there. */
    public sealed interface Member {
        /** A name of GraphQL's, which needs no escaping. */
        String key();
    }

    /**
     * A value of the row.
     *
     * @param column which, from 0
     */
    public record Column(String key, int column, Written written, boolean nullable) implements Member {}

    /**
     * The same text in all objects.
     *
     * @param text a name of GraphQL's
     */
    public record Same(String key, String text) implements Member {}

    /**
     * What hangs on the row.
     *
     * @param parent the column by which it does, from 0
     * @param many a list, or one object
     */
    public record Below(String key, int parent, boolean many, boolean nullable, Part part) implements Member {}
}
