/**
 * What stands in {@code k8s/} is what Kubernetes and its operators understand, down to the last field, and agrees with itself and with
 * the application: probes, ports, variables, secrets. Rendered installations are kept in {@code src/test/resources/kubernetes/rendered},
 * so that a machine without kubectl tests them too; {@code -Dsnap} renews them. See docs/decisions/0026.
 */
@NullMarked
package io.sunledger.kubernetes;

import org.jspecify.annotations.NullMarked;
