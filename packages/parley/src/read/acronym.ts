/** The short form of a body's name: "ASUU", «СГ», "G20", «СвДП». */
export const ACRONYM = /^\p{Lu}[\p{L}\p{N}]{0,6}[\p{Lu}\p{N}]$/u
