package eu.salvus.warning.match;

import eu.salvus.twin.FileHash;
import eu.salvus.warning.match.MatchedKey.Kind;
import eu.salvus.warning.product.Merger;
import eu.salvus.warning.product.PlainText;
import eu.salvus.warning.product.Vendor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One look at whether an asset is an advised product: all that the two have in common. */
final class Look {
    private static final Set<Kind> SINGLE = Set.of(Kind.SERIAL_NUMBER, Kind.DEVICE_IDENTIFIER);
    private static final int LONG_KEY = 8;
    private static final int KEY_OF_ANOTHER = 6;
    private static final int SHORT_KEY = 4;

    private final Face face;
    private final Leaf leaf;
    private final Numbers numbers;
    private final Vendor.Agreement maker;
    private final List<MatchedKey> keys = new ArrayList<>();
    private boolean siblings;

    Look(Face face, Leaf leaf, Numbers numbers) {
        this.face = face;
        this.leaf = leaf;
        this.numbers = numbers;
        this.maker = face.vendor().agreement(leaf.vendor());
    }

    Identification whole() {
        numbers();
        boolean byNumber = keys.stream().anyMatch(MatchedKey::certain);
        files();
        hidden(leaf.name().modelNumbers());
        hidden(leaf.versionModels().models());
        boolean otherPackage = packages();
        boolean otherCpe = cpe();
        names();
        if (keys.isEmpty()) {
            return Identification.NONE;
        }
        boolean named = keys.stream().anyMatch(MatchedKey::certain);
        boolean otherThing = !byNumber && (otherPackage || otherModel());
        boolean otherName = !byNumber && otherCpe;
        boolean certain =
                named && !otherThing && !otherName && !otherDevice() && (single() || !Narrowing.isOpen(face, leaf));
        boolean sibling = siblings && keys.size() == 1;
        // Catalogues give one thing several CPEs: beside a key that is certain another one makes it doubtful, not
        // another thing.
        boolean other = otherThing || otherName && !named;
        return new Identification(keys, certain, other || sibling || maker == Vendor.Agreement.DIFFERENT);
    }

    /** Whether the advisory means single devices, and this is not known to be one of them. */
    private boolean otherDevice() {
        return !leaf.serialNumbers().isEmpty()
                && keys.stream().noneMatch(key -> key.certain() && key.kind() == Kind.SERIAL_NUMBER);
    }

    /** Whether the very device is named: then nothing that narrows its product matters. */
    private boolean single() {
        return keys.stream().anyMatch(key -> key.certain() && SINGLE.contains(key.kind()));
    }

    private void numbers() {
        number(Kind.SERIAL_NUMBER, numbers.serials().get(face), maker.holds() || isNamedAlike());
        String device = face.deviceIdentifier();
        if (device != null && leaf.deviceIdentifiers().contains(device)) {
            add(Kind.DEVICE_IDENTIFIER, device, device, true);
        }
        number(Kind.MODEL_NUMBER, numbers.models().get(face), maker.holds());
        number(Kind.STOCK_KEEPING_UNIT, numbers.units().get(face), maker.holds());
    }

    /** Whether no maker is stated and the name tells the product: two makers may give two things one serial number. */
    private boolean isNamedAlike() {
        return maker == Vendor.Agreement.NOT_STATED
                && (!Collections.disjoint(face.name().keys(), leaf.name().keys())
                        || !Collections.disjoint(
                                face.name().telling(), leaf.name().telling()));
    }

    /** One file in products of two makers is a part that both ship: whether the weakness is in it is for a person. */
    private void files() {
        for (FileHash file : face.files()) {
            if (leaf.files().contains(file)) {
                boolean certain = file.strong() && maker != Vendor.Agreement.DIFFERENT;
                add(file.strong() ? Kind.FILE_HASH : Kind.WEAK_FILE_HASH, file.text(), file.text(), certain);
            }
        }
    }

    private void number(Kind kind, NumberIndex.@Nullable Hit hit, boolean certain) {
        if (hit != null) {
            add(kind, hit.number(), hit.pattern().written(), certain);
        }
    }

    /** A number in a name needs the maker, and no other name of a product. */
    private void hidden(Set<String> models) {
        for (String model : models) {
            if (face.models().contains(model)) {
                boolean named = face.name().words().isEmpty()
                        || face.name().telling().isEmpty()
                        || face.name().telling().stream()
                                .anyMatch(word -> !word.equals(model)
                                        && leaf.name().telling().contains(word));
                if (maker != Vendor.Agreement.DIFFERENT || named) {
                    add(
                            Kind.MODEL_NUMBER_IN_NAME,
                            model,
                            model,
                            known() && named && !apart() && !leaf.name().conditional());
                }
            }
        }
    }

    /** Whether each name has words that the other lacks: {@code Anesthesia Station 4000} is no {@code MedStation 4000}. */
    private boolean apart() {
        Set<String> ours = face.name().words();
        Set<String> theirs = leaf.name().words();
        return !ours.containsAll(theirs) && !theirs.containsAll(ours);
    }

    /** Whether both name packages, and other ones. */
    private boolean packages() {
        PackageName mine = face.packaged();
        if (mine == null || leaf.packages().isEmpty()) {
            return false;
        }
        boolean same = leaf.packages().stream().anyMatch(other -> other.key().equals(mine.key()));
        if (same) {
            add(Kind.PACKAGE_URL, mine.key(), mine.key(), true);
        }
        return !same;
    }

    /** Whether both name products by CPE, and other ones: then no name makes them surely one. */
    private boolean cpe() {
        CpeName mine = face.cpe();
        CpeName theirs = leaf.cpe();
        if (mine == null || theirs == null) {
            return false;
        }
        boolean same = mine.key().equals(theirs.key()) && !mine.contradicts(theirs);
        if (same) {
            boolean precise = Objects.equals(mine.software(), theirs.software()) || theirs.software() == null;
            add(Kind.CPE, mine.key(), theirs.key(), precise);
        }
        return !same && !mine.isAnotherSideOf(theirs);
    }

    private void names() {
        boolean whole = false;
        boolean speaks = false;
        for (String key : face.name().keys()) {
            if (leaf.name().keys().contains(key)) {
                whole = true;
                speaks |= speaks(key);
            }
        }
        if (whole && maker.holds()) {
            add(kind(), product(), leaf.product().name(), known() && !otherNumbers());
        } else if (speaks) {
            add(Kind.PRODUCT, product(), leaf.product().name(), false);
        }
        if (whole) {
            return;
        }
        if (maker.holds()) {
            likeness(Likeness.of(face.name(), leaf.name()), Kind.MAKER_AND_WORDS);
        } else if (face.orphan()) {
            likeness(Likeness.ofOrphan(face.name(), leaf.name()), Kind.PRODUCT);
        }
    }

    private void likeness(Likeness likeness, Kind kind) {
        if (likeness != Likeness.NONE) {
            siblings = likeness == Likeness.SIBLINGS;
            add(kind, product(), leaf.product().name(), false);
        }
    }

    /** Whether the makers are one by all we know: names that differ by a slip of the pen may be two makers, and need another key. */
    private boolean known() {
        return maker.holds() && maker != Vendor.Agreement.SPELLING;
    }

    /** Whether both names have numbers of models, and other ones: a short name of both makes {@code PRM 3126} no {@code PRM 3120}. */
    private boolean otherNumbers() {
        Set<String> ours = face.name().modelNumbers();
        Set<String> theirs = leaf.name().modelNumbers();
        return !ours.isEmpty() && !theirs.isEmpty() && Collections.disjoint(ours, theirs);
    }

    private Kind kind() {
        return switch (maker) {
            case MERGED -> Kind.MERGED_MAKER_AND_PRODUCT;
            case SPELLING -> Kind.SIMILAR_MAKER_AND_PRODUCT;
            default -> Kind.MAKER_AND_PRODUCT;
        };
    }

    /**
     * Whether a name says enough without its maker: a word that is no kind of thing, or a model. In place of the maker may stand a dealer,
     * the box it runs on, or a brand: only a name so short that others may have it too is taken for another maker's.
     */
    private boolean speaks(String key) {
        if (face.system()) {
            boolean several = leaf.name().telling().size() > 1 || key.chars().anyMatch(Character::isDigit);
            return several && (maker != Vendor.Agreement.DIFFERENT || key.length() >= LONG_KEY);
        }
        boolean model = key.chars().anyMatch(Character::isDigit)
                || leaf.name().telling().size() > 1;
        int shortest = switch (maker) {
            case DIFFERENT -> KEY_OF_ANOTHER;
            case NOT_STATED -> model ? 1 : SHORT_KEY;
            default -> model ? 1 : KEY_OF_ANOTHER;
        };
        return key.length() >= shortest && (model || leaf.name().speaks(key));
    }

    /** Whether the advisory means one model and the inventory has a number of the same shape for another. */
    private boolean otherModel() {
        String mine = face.asset().model();
        return mine != null
                && face.models().stream().noneMatch(leaf.meantModels()::contains)
                && leaf.modelShapes().contains(Leaf.shape(PlainText.compact(mine)));
    }

    private String product() {
        String product = face.system()
                ? face.asset().operatingSystem().name()
                : face.asset().product();
        @Nullable String model = face.asset().model();
        return product != null ? product : model != null ? model : "";
    }

    private void add(Kind kind, String asset, String advisory, boolean certain) {
        List<Merger> history =
                kind == Kind.MERGED_MAKER_AND_PRODUCT ? face.vendor().between(leaf.vendor()) : List.of();
        keys.add(new MatchedKey(kind, asset, advisory, certain, history));
    }
}
