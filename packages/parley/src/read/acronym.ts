/** The short form of a body's name: "ASUU", «СГ», "G20". */
export const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}]{1,7}$/u
