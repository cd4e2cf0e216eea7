package io.sunledger.security;

import java.util.List;

/** What a feature has that can be found by id; a kind more needs a line here and nothing else. */
public interface NodeSource {
    List<NodeKind> kinds();
}
