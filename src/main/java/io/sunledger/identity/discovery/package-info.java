/** What a provider says of itself (OpenID Connect Discovery 1.0). */
@NullMarked
package io.sunledger.identity.discovery;

import org.jspecify.annotations.NullMarked;
