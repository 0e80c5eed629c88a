/** The two books of the register: things with pieces and values, and resources with an area. */
export type AssetKind = 'things' | 'resources';
