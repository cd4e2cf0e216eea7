package io.sunledger.benchmark.nation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes away the indexes that a bulk load would have to keep up with, and brings them back: those of no constraint, and the unique
 * constraints that no foreign key leans on. Primary keys stay: new ids come at their end.
 */
final class Indexes {
    private static final String PLAIN = """
        select format('drop index %I', c.relname), pg_get_indexdef(c.oid)
        from pg_index i join pg_class c on c.oid = i.indexrelid join pg_class t on t.oid = i.indrelid
        where t.relname = any (?) and t.relnamespace = 'public'::regnamespace
        and not exists (select 1 from pg_constraint k where k.conindid = c.oid)\
        """;
    private static final String UNIQUE = """
        select format('alter table %I drop constraint %I', t.relname, k.conname),
               format('alter table %I add constraint %I %s', t.relname, k.conname, pg_get_constraintdef(k.oid))
        from pg_constraint k join pg_class t on t.oid = k.conrelid
        where t.relname = any (?) and t.relnamespace = 'public'::regnamespace and k.contype = 'u'
        and not exists (select 1 from pg_constraint f where f.contype = 'f' and f.conindid = k.conindid)\
        """;

    private final List<String> rebuild = new ArrayList<>();

    /** Drops those of these tables. */
    Indexes(Connection connection, List<String> tables) throws SQLException {
        List<String> drop = new ArrayList<>();
        for (var query : List.of(PLAIN, UNIQUE)) {
            try (var statement = connection.prepareStatement(query)) {
                statement.setArray(1, connection.createArrayOf("text", tables.toArray()));
                try (var found = statement.executeQuery()) {
                    while (found.next()) {
                        drop.add(found.getString(1));
                        rebuild.add(found.getString(2));
                    }
                }
            }
        }
        try (var statement = connection.createStatement()) {
            for (var one : drop) {
                statement.execute(one);
            }
        }
    }

    /** What brings them back; each may run beside the others. */
    List<String> rebuild() {
        return rebuild;
    }
}
