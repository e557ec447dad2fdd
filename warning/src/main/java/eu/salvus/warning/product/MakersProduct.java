package eu.salvus.warning.product;

/**
 * A product as the whole world may know it.
 *
 * @param maker by its canonical name
 * @param name of the product, without versions and numbers of single devices
 */
public record MakersProduct(String maker, String name) {}
