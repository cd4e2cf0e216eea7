package io.sunledger.platform.metrics;

/**
 * A number that the database knows.
 *
 * @param name of the metric, with dots
 * @param label which of several under that name, as {@code key=value}
 * @param says what it is, for whoever reads the metrics
 * @param sql a scalar subquery, without its parentheses; cheap, for every node asks it several times a minute
 */
public record Figure(String name, String label, String says, String sql) {
    String key() {
        return label.substring(0, label.indexOf('='));
    }

    String value() {
        return label.substring(label.indexOf('=') + 1);
    }
}
