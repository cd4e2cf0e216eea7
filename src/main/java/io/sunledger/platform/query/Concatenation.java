package io.sunledger.platform.query;

/** An SQL text that is put together of constants and expressions; null where one of these is. */
final class Concatenation {
    private final StringBuilder sql = new StringBuilder();
    private final StringBuilder constant = new StringBuilder();

    /** @param text without a quotation mark of SQL's */
    Concatenation constant(String text) {
        constant.append(text);
        return this;
    }

    Concatenation expression(String expression) {
        flush();
        append(expression);
        return this;
    }

    String sql() {
        flush();
        return sql.toString();
    }

    private void flush() {
        if (!constant.isEmpty()) {
            append("'" + constant + "'");
            constant.setLength(0);
        }
    }

    private void append(String piece) {
        sql.append(sql.isEmpty() ? "" : " || ").append(piece);
    }
}
