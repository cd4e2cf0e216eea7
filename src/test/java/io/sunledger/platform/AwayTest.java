package io.sunledger.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunledger.kernel.Refused;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.util.concurrent.CompletionException;
import org.hibernate.exception.GenericJDBCException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AwayTest {
    @ParameterizedTest
    @ValueSource(strings = {"57P01", "57P02", "57P03", "08006", "25006", "53300", "40001", "40P01"})
    void a_server_that_goes_or_comes_is_away(String state) {
        var byHibernate = new GenericJDBCException("failed", new SQLException("failed", state));
        var byTheClient = new PgException("failed", "FATAL", state, "failed");

        assertThat(Away.in(byHibernate)).extracting(Refused::code).isEqualTo("service.away");
        assertThat(Away.in(byTheClient)).extracting(Refused::kind).isEqualTo(Refused.Kind.AWAY);
    }

    @Test
    void a_connection_that_ends_or_does_not_begin_is_away() {
        assertThat(Away.in(new CompletionException(ClosedConnectionException.INSTANCE)))
                .isNotNull();
        assertThat(Away.in(new ConnectException("refused"))).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42601", "22001"})
    void a_statement_that_is_wrong_is_wrong_again(String state) {
        assertThat(Away.in(new SQLException("failed", state))).isNull();
    }

    @Test
    void a_failure_of_ours_is_none_of_the_database() {
        assertThat(Away.in(new IllegalStateException("Timeouts are none"))).isNull();
        assertThat(Away.in(null)).isNull();
    }
}
