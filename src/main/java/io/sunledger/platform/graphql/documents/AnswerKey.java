package io.sunledger.platform.graphql.documents;

import java.util.Locale;

/**
 * Under which an answer is kept.
 *
 * @param account whose it is; empty where it is the same for all of the scope
 */
record AnswerKey(Asked asked, Locale language, String scope, String account) {
    static AnswerKey shared(Asked asked, Locale language, Caller caller) {
        return new AnswerKey(asked, language, caller.scope(), "");
    }

    static AnswerKey own(Asked asked, Locale language, Caller caller) {
        return new AnswerKey(asked, language, caller.scope(), caller.account());
    }

    /** About how many octets of memory it takes. */
    int weight() {
        return 300 + 2 * (asked.variables().length() + scope.length() + account.length());
    }
}
