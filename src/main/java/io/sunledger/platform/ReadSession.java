package io.sunledger.platform;

import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** A session that only reads, and notes what it is asked. */
public final class ReadSession {
    private final Mutiny.StatelessSession session;
    private final @Nullable Basis basis;

    ReadSession(Mutiny.StatelessSession session, @Nullable Basis basis) {
        this.session = session;
        this.basis = basis;
    }

    public <V> Mutiny.SelectionQuery<V> createQuery(String hql, Class<V> view) {
        note(hql);
        return session.createQuery(hql, view);
    }

    public <V> Mutiny.SelectionQuery<V> createNativeQuery(String sql, Class<V> view) {
        note(sql);
        return session.createNativeQuery(sql, view);
    }

    private void note(String text) {
        if (basis != null) {
            basis.sawQuery(text);
        }
    }
}
