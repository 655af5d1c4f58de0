package io.adwright.copywriter.copy;

import java.util.List;

/**
 * An argument that an ad can make, and the texts that make it.
 *
 * @param label what briefs and ads call it, in lower case
 * @param named headlines that name the product or the brand
 * @param unnamed short headlines that name nothing
 * @param sentences for descriptions and primary texts
 */
record Angle(String label, List<String> named, List<String> unnamed, List<String> sentences) {}
