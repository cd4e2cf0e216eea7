package io.sunledger.wechat;

/** What comes of a code that a phone showed. */
public sealed interface SignIn {
    /**
     * The phone is signed in.
     *
     * @param accessToken a bearer token for both APIs
     * @param expiresIn how long it works, in seconds
     * @param refreshToken for the next ones; it works once
     */
    record Tokens(String accessToken, long expiresIn, String refreshToken) implements SignIn {
        @Override
        public String toString() {
            return "Tokens[" + expiresIn + " s]";
        }
    }

    /**
     * Its owner has to log in through the identity provider, and show the ticket there.
     *
     * @param code why: wechat.notBound, wechat.confirmAgain
     * @param expiresIn how long the ticket works, in seconds
     */
    record ToBind(String code, String ticket, long expiresIn) implements SignIn {
        @Override
        public String toString() {
            return "ToBind[" + code + ']';
        }
    }
}
