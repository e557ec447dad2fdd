package eu.salvus.twin;

import java.util.Locale;

/** The written form of the words of the twin: {@code MEDICAL_DEVICES} is written {@code medical-devices}. */
public final class Words {
    private Words() {}

    /**
     * The word a constant is written with in a twin's file, on screen and in results.
     *
     * @param constant any constant of the model, such as {@link Zone.Kind#MEDICAL_DEVICES}
     * @return its name in kebab case, such as {@code medical-devices}
     */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
