/**
 * Reads a county's folder and a scenario strictly: checks everything, reports every fault in one go, refuses what names
 * children. Does not plan and writes nothing.
 */
package org.placewright.scenarios.file;
