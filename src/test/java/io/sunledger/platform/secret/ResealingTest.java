package io.sunledger.platform.secret;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunledger.testing.Await;
import io.sunledger.testing.ServiceTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class ResealingTest {
    private static final SecretBox BEFORE = new SecretBox(List.of("former"));
    private static final SecretBox AFTER = new SecretBox(List.of("present", "former"));

    @Inject
    Pool pool;

    @Inject
    Resealing resealing;

    private final String table = "sealed_" + UUID.randomUUID().toString().replace('-', '_');

    @BeforeEach
    void make_a_table() {
        run("create table " + table + " (id uuid primary key, secret text)");
    }

    @AfterEach
    void drop_it() {
        run("drop table " + table);
    }

    @Test
    void what_a_former_key_has_sealed_is_sealed_with_the_first_one_so_that_the_former_can_go() {
        var old = UUID.randomUUID();
        var present = UUID.randomUUID();
        keep(old, BEFORE.seal(old, "one"));
        keep(present, AFTER.seal(present, "two"));
        keep(UUID.randomUUID(), null);
        var untouched = kept(present);

        assertThat(Await.answer(resealing(AFTER)::round)).isEqualTo(1);

        assertThat(new SecretBox(List.of("present")).open(old, kept(old))).isEqualTo("one");
        assertThat(kept(present)).isEqualTo(untouched);
        assertThat(Await.answer(resealing(AFTER)::round)).isZero();
    }

    @Test
    void what_no_key_opens_stays_as_it_is_and_keeps_nobody_else_from_being_sealed_anew() {
        var lost = UUID.randomUUID();
        var old = UUID.randomUUID();
        var sealed = new SecretBox(List.of("of another installation")).seal(lost, "three");
        keep(lost, sealed);
        keep(old, BEFORE.seal(old, "one"));

        assertThat(Await.answer(resealing(AFTER)::round)).isEqualTo(1);

        assertThat(kept(lost)).isEqualTo(sealed);
    }

    @Test
    void the_columns_that_features_name_are_there() {
        assertThat(Await.answer(resealing::round)).isZero();
    }

    private Resealing resealing(SecretBox box) {
        return new Resealing(box, pool, List.of(() -> Set.of(new SealedColumns.Column(table, "secret"))));
    }

    private void keep(UUID id, String sealed) {
        pool.preparedQuery("insert into " + table + " values ($1, $2)").executeAndAwait(Tuple.of(id, sealed));
    }

    private String kept(UUID id) {
        return pool.preparedQuery("select secret from " + table + " where id = $1")
                .executeAndAwait(Tuple.of(id))
                .iterator()
                .next()
                .getString(0);
    }

    private void run(String sql) {
        pool.query(sql).executeAndAwait();
    }
}
