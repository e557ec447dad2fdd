package eu.salvus.mal.language;

/**
 * One end of an association: from an asset of {@code owner}, the role {@code name} leads to assets of {@code target}.
 *
 * @param name unique among the roles of its owner
 * @param owner the name of the asset type that has the role
 * @param target the name of the asset type it leads to
 * @param multiplicity how many it may lead to
 * @param association the index of its association in the language
 * @param toRight whether it leads from the left asset to the right one
 */
public record Role(
        String name, String owner, String target, Multiplicity multiplicity, int association, boolean toRight) {
    /** A dense number, unique in the language; the opposite role differs in the last bit. */
    public int index() {
        return 2 * association + (toRight ? 1 : 0);
    }
}
