/** What the REST adapters share: problems (RFC 9457), versions as entity tags, pages with links. */
@NullMarked
package io.sunledger.platform.rest;

import org.jspecify.annotations.NullMarked;
