/** What is kept of an identity provider. */
@NullMarked
package io.sunledger.identity.domain;

import org.jspecify.annotations.NullMarked;
