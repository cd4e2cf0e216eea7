/** Reports and who has reported, over GraphQL and REST. */
@NullMarked
package io.sunledger.progress.web;

import org.jspecify.annotations.NullMarked;
